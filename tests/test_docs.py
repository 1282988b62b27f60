"""The documentation says what is there."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

from test_architecture import LAYERS

from foretold.records.codec import FIELD_ORDER

ROOT = Path(__file__).parent.parent


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[\s<>=!~\[]", name)[0]).lower()


def test_every_dependency_has_its_row() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {normal(d) for d in project["dependencies"]}
    declared |= {normal(d) for d in project["optional-dependencies"]["dev"]}
    page = (ROOT / "docs/dependencies.md").read_text("utf-8")
    rows = {normal(m) for m in re.findall(r"^\| ([\w.-]+) \|", page, re.M)} - {"package"}
    assert rows == declared


def test_the_lock_file_pins_every_dependency_with_a_hash() -> None:
    lock = (ROOT / "requirements/dev.lock").read_text("utf-8")
    pinned = {normal(m) for m in re.findall(r"^([\w.-]+)==", lock, re.M)}
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = {normal(d) for d in project["dependencies"]}
    declared |= {normal(d) for d in project["optional-dependencies"]["dev"]}
    assert declared <= pinned
    for block in re.split(r"\n(?=[\w.-]+==)", lock):
        if "==" in block.split("\n")[0]:
            assert "--hash=sha256:" in block, block.split("\n")[0]


def test_the_architecture_page_names_the_layers_in_order() -> None:
    page = (ROOT / "docs/architecture.md").read_text("utf-8")
    line = next(x for x in page.splitlines() if x.startswith("From the bottom up:"))
    assert re.findall(r"`(\w+)`", line) == LAYERS


def test_every_make_target_the_readme_names_exists() -> None:
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    named = set(re.findall(r"\bmake (\w+)", (ROOT / "README.md").read_text("utf-8")))
    assert {"demo", "test", "setup"} <= named <= targets


def test_links_between_pages_lead_somewhere() -> None:
    for page in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]:
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_page_of_commands_is_what_the_program_says() -> None:
    script = ROOT / "scripts/commands_page.py"
    assert subprocess.run([sys.executable, script, "--check"], check=False).returncode == 0


def test_every_field_of_the_records_is_explained() -> None:
    page = (ROOT / "docs/records.md").read_text("utf-8")
    for kind, names in FIELD_ORDER.items():
        row = next(line for line in page.splitlines() if line.startswith(f"| `{kind}` |"))
        general = {"record", "id", "article", "evidence", "text", "decided_by", "mentions", "via"}
        general |= {"also_in"} if kind != "article" else set()
        missing = [n for n in names if f"`{n}`" not in row and n not in general]
        assert not missing, (kind, missing)
