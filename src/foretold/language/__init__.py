"""Language: the parse as plain trees, questions asked of it, and time expressions.

Imports only records and knowledge. `parser` alone knows spaCy.
"""
