"""The folders show the flow, and imports go only downwards."""

import ast
from pathlib import Path

import foretold

ROOT = Path(foretold.__file__).parent
LAYERS = [
    "errors",
    "records",
    "knowledge",
    "documents",
    "language",
    "extraction",
    "coding",
    "store",
    "ledger",
    "forecasting",
    "presentation",
    "cli",
]


def imported_layers(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names |= {node.module} | {f"{node.module}.{a.name}" for a in node.names}
        elif isinstance(node, ast.ImportFrom):
            raise AssertionError(f"{path}: relative import; write it in full")
        elif isinstance(node, ast.Import):
            names |= {a.name for a in node.names}
    parts = [n.split(".") for n in names]
    return {p[1] for p in parts if p[0] == "foretold" and len(p) > 1 and p[1] in LAYERS}


def modules() -> list[Path]:
    return sorted(p for p in ROOT.rglob("*.py") if p.parent != ROOT or p.stem == "errors")


def test_every_folder_is_a_layer() -> None:
    own = {p.name for p in ROOT.iterdir() if p.is_dir() and not p.name.startswith("__")}
    assert own <= set(LAYERS)


def test_a_module_imports_only_from_layers_below_it() -> None:
    wrong = []
    for path in modules():
        layer = path.relative_to(ROOT).parts[0].removesuffix(".py")
        height = LAYERS.index(layer)
        wrong += [
            f"{path.relative_to(ROOT)} imports {below}"
            for below in imported_layers(path)
            if LAYERS.index(below) > height
        ]
    assert not wrong


def test_only_the_parser_knows_spacy() -> None:
    users = {
        p.name
        for p in modules()
        if "import spacy" in p.read_text() or "from spacy" in p.read_text()
    }
    assert users <= {"parser.py"}


def test_files_stay_small() -> None:
    sizes = sorted(len(p.read_text("utf-8").splitlines()) for p in modules())
    assert sizes[-1] <= 500
    assert sizes[len(sizes) // 2] <= 140
