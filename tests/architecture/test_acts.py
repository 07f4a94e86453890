"""Somebody acts: by=, in one transaction, and it leaves an event."""

import ast

from tests.architecture.source import imports, modules, public_functions, told

# Ways an act leaves its mark in the trail: itself, through a move, a grant, or another act.
LEAVES_A_MARK = {"note", "move", "give", "withdraw", "end", "showed", "saw", "queue"}
# A half-typed form is its writer's own and shown to nobody; it becomes an event when it is sent.
LEAVES_NONE = {"keep_draft", "finish"}
# Questions that stand beside acts, and write nothing.
QUESTIONS = ("is_", "has_", "may", "why_not", "live", "given", "all_", "find", "proposed", "preview")


def acts():
    """Every act: a public function of a module called acts that writes; of a package, those its front page names."""
    fronts = {module.name: module for module in modules() if module.path.name == "__init__.py"}
    for module in modules():
        if not module.is_a("acts"):
            continue
        front = fronts.get(module.name.rpartition(".")[0])
        shown = {name.rpartition(".")[2] for name, _ in imports(front)} if front and front.is_a("acts") else None
        for function in public_functions(module):
            if (
                writes(function)
                and not function.name.startswith(QUESTIONS)
                and (shown is None or function.name in shown)
            ):
                yield module, function


def writes(function: ast.FunctionDef) -> bool:
    """Whether the function itself writes or moves a record."""
    return bool({"write", "write_many", "move", "give"} & called(function))


def called(function: ast.AST) -> set[str]:
    """The last names of everything the function calls."""
    return {
        getattr(node.func, "attr", None) or getattr(node.func, "id", "")
        for node in ast.walk(function)
        if isinstance(node, ast.Call)
    }


def test_every_act_names_who_acts():
    faults = [
        f"{module.where(act)} {act.name}()"
        for module, act in acts()
        if "by" not in {arg.arg for arg in act.args.kwonlyargs}
    ]
    assert not faults, told(faults, "add a keyword-only argument: def receive(…, *, by, at).")


def test_every_act_takes_no_flag_by_position():
    faults = [
        f"{module.where(act)} {act.name}({arg.arg})"
        for module, act in acts()
        for arg in [*act.args.posonlyargs, *act.args.args]
        if isinstance(arg.annotation, ast.Name) and arg.annotation.id == "bool"
    ]
    assert not faults, told(faults, "put * before it, so that the caller has to name it.")


def test_every_act_is_atomic():
    faults = [f"{module.where(act)} {act.name}()" for module, act in acts() if not atomic(act)]
    assert not faults, told(faults, "put @transaction.atomic above it: an act is done whole or not at all.")


def atomic(act: ast.FunctionDef) -> bool:
    """Whether the whole act stands in one transaction."""
    marks = {getattr(mark.func if isinstance(mark, ast.Call) else mark, "attr", "") for mark in act.decorator_list}
    marks |= {getattr(mark, "id", "") for mark in act.decorator_list}
    return "atomic" in marks


def test_every_act_leaves_an_event():
    faults = [
        f"{module.where(act)} {act.name}()"
        for module, act in acts()
        if act.name not in LEAVES_NONE and not leaves_a_mark(module.tree, act, set())
    ]
    assert not faults, told(
        faults, 'end it with trail.note(by, "contact.received", on=record, at=at): codes, never names.'
    )


def leaves_a_mark(tree: ast.Module, function: ast.FunctionDef, seen: set[str]) -> bool:
    """Whether the function, or one of its neighbours that it calls, leaves an event."""
    names = called(function)
    if names & LEAVES_A_MARK:
        return True
    near = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    fresh = (names & set(near)) - seen
    return any(leaves_a_mark(tree, near[name], seen | fresh) for name in fresh)


def test_every_event_has_a_verb_of_two_words():
    faults = []
    for module in modules():
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "note" and len(node.args) > 1:
                verb = node.args[1]
                if isinstance(verb, ast.Constant) and isinstance(verb.value, str) and verb.value.count(".") != 1:
                    faults.append(f"{module.where(node)} notes “{verb.value}”")
    assert not faults, told(faults, "write it as noun.verb, for instance contact.received.")
