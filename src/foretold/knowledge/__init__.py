"""Knowledge: names, offices, verbs, hedges and rules as data files, and their loaders.

Files live in `data/`, one folder a subject; every file or row names its source. Loaders turn
them into frozen plain data, once a process. Imports only records and errors.
"""
