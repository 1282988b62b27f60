"""The brief: what happened, what is expected and by whom, rules, contacts, what to watch.

`build_brief` turns records into plain rows, `render_html` and `render_markdown` print them.
"""

from foretold.presentation.brief.accounts import Account
from foretold.presentation.brief.build import build_brief
from foretold.presentation.brief.render import render_html, render_markdown
from foretold.presentation.brief.rows import Brief

__all__ = ["Account", "Brief", "build_brief", "render_html", "render_markdown"]
