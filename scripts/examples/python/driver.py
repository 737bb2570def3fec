"""Runs the Python blocks of one page in order, in a temporary folder, and returns the output of each."""

import contextlib
import importlib
import importlib.util
import io
import json
import linecache
import os
import shutil
import sys
import tempfile
import traceback
import types
import unittest
import warnings


def run_page(blocks_as_json: str) -> str:
    """Takes a JSON list of {code, file}, and returns a JSON list of {out, error: {says, line} | null, tests}."""
    folder, home = tempfile.mkdtemp(), os.getcwd()
    page = types.ModuleType("page")
    sys.modules["page"] = page
    os.chdir(folder)
    sys.path.insert(0, folder)
    importlib.invalidate_caches()
    try:
        return json.dumps([_run(block, number, page) for number, block in enumerate(json.loads(blocks_as_json))])
    finally:
        os.chdir(home)
        sys.path.remove(folder)
        for name, module in list(sys.modules.items()):
            if name == "page" or (getattr(module, "__file__", None) or "").startswith(folder):
                del sys.modules[name]
        shutil.rmtree(folder)


def _run(block, number, page):
    code, name = block["code"], block["file"] or f"block_{number}.py"
    # Tracebacks, torch.export and pytest read the source from this cache.
    linecache.cache[name] = (len(code), None, code.splitlines(True), name)
    out, error, tests = io.StringIO(), None, 0
    with contextlib.redirect_stdout(out), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            if block["file"]:
                _write(name, code)
                if name.endswith(".py"):
                    importlib.import_module(name[: -len(".py")].replace("/", "."))
            else:
                before = dict(vars(page))
                exec(compile(code, name, "exec"), vars(page))
                tests = _test(code, number, {k: v for k, v in vars(page).items() if before.get(k) is not v})
        except BaseException as raised:
            error = {"says": f"{type(raised).__name__}: {raised}", "line": _line_of(raised, name)}
    return {"out": out.getvalue(), "error": error, "tests": tests}


def _write(name, code):
    if os.path.dirname(name):
        os.makedirs(os.path.dirname(name), exist_ok=True)
    with open(name, "w") as file:
        file.write(code + "\n")


def _line_of(raised, name):
    """The line of the block on which the error was raised; 0 if it was not raised in the block."""
    if isinstance(raised, SyntaxError):
        return raised.lineno or 0
    frames = traceback.extract_tb(raised.__traceback__)
    return next((frame.lineno or 0 for frame in reversed(frames) if frame.filename.endswith(name)), 0)


def _test(code, number, defined):
    """Runs the tests that a block defines: with pytest if it imports pytest, otherwise with unittest or by calling them."""
    tests = [v for k, v in defined.items() if k.startswith("test_") and isinstance(v, types.FunctionType)]
    cases = [v for v in defined.values() if isinstance(v, type) and issubclass(v, unittest.TestCase)]
    if tests and "pytest" in defined:
        import pytest

        _write(f"test_block_{number}.py", code)
        report = io.StringIO()
        with contextlib.redirect_stdout(report):
            failed = pytest.main(["-q", "-p", "no:cacheprovider", f"test_block_{number}.py"])
        if failed:
            wrong = [line[1:].strip() for line in report.getvalue().splitlines() if line.startswith("E ")]
            raise AssertionError("; ".join(wrong) or report.getvalue())
        return len(tests)
    for test in tests:
        test()
    for case in cases:
        result = unittest.TestResult()
        unittest.defaultTestLoader.loadTestsFromTestCase(case).run(result)
        for test, trace in result.failures + result.errors:
            raise AssertionError(f"{test.id().split('.')[-1]}: {trace.strip().splitlines()[-1]}")
        tests += [None] * result.testsRun
    return len(tests)


def _has(need):
    """Whether a module is installed, in this version or a later one: `torch`, `sklearn>=1.5`."""
    name, _, minimum = need.partition(">=")
    if importlib.util.find_spec(name) is None:
        return False
    numbers = lambda version: [int(part) for part in version.split(".")[:2]]
    return not minimum or numbers(importlib.import_module(name).__version__) >= numbers(minimum)


if __name__ == "__main__":
    if sys.argv[1:] and sys.argv[1] == "missing":
        print(json.dumps([need for need in sys.argv[2:] if not _has(need)]))
    else:
        print(run_page(sys.stdin.read()))
