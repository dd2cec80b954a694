"""The application: its commands, its exit codes, and what happens when something goes wrong.

0 nothing worse than a warning · 1 a problem in a guide, source or template, or a limit reached; the rest was done ·
2 usage, configuration, missing library, output not writable; nothing was done · 130 interrupted.
"""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer
from typer.exceptions import TyperException

from guidegen import __version__
from guidegen.cli import accept, build, check, doctor, draft, explain, init, listing, new, schema
from guidegen.cli.show import show_problems, tell
from guidegen.errors import OutputError, UsageError, UserError

INTERRUPTED = 130

app = typer.Typer(
    name="guidegen",
    help="Printable study guides from a document: write a guide as YAML, check it, print it.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("draft", no_args_is_help=True)(draft.draft)
app.command("build", no_args_is_help=False)(build.build)
app.command("check")(check.check)
app.command("accept")(accept.accept)
app.command("explain")(explain.explain)
app.command("new")(new.new)
app.command("init")(init.init)
app.command("schema")(schema.schema)
app.command("list")(listing.listing)
app.command("doctor")(doctor.doctor)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"guidegen {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    pass


def run(arguments: list[str]) -> int:
    """Run a command line and return its exit code. Nothing leaves here as a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a terminal that cannot show a character gets a stand-in for it, no crash
            stream.reconfigure(errors="replace")
    try:
        os.getcwd()
    except OSError:
        tell("guidegen: the folder that you are in is no longer there")
        tell("  fix: go to another folder (`cd`)")
        return 2
    try:
        code = app(args=arguments, prog_name="guidegen", standalone_mode=False)
        return _interrupted() if code == INTERRUPTED else code if isinstance(code, int) else 0
    except (UsageError, OutputError) as error:
        show_problems(error.problems)
        return 2
    except UserError as error:
        show_problems(error.problems)
        return 1
    except TyperException as error:
        tell(f"guidegen: {error.format_message()}")
        tell("  fix: `guidegen --help` and `guidegen COMMAND --help` show what there is")
        return 2
    except (KeyboardInterrupt, typer.Abort):
        return _interrupted()
    except BrokenPipeError:  # `guidegen list | head -1`
        return 0
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("guidegen"):
            return _defect(error)
        tell(f"guidegen: the library {error.name} is missing")
        tell("  fix: `guidegen doctor` says what is missing and the command that mends it")
        return 2
    except Exception as error:  # our defect: one line, the traceback in a file
        return _defect(error)


def _interrupted() -> int:
    tell("interrupted; no file is half-written")
    return INTERRUPTED


def _defect(error: Exception) -> int:
    import tempfile
    import traceback

    with tempfile.NamedTemporaryFile(
        "w", prefix="guidegen-error-", suffix=".txt", delete=False, encoding="utf-8"
    ) as file:
        file.write(f"guidegen {__version__}\n")
        traceback.print_exception(error, file=file)
    tell(f"guidegen: this is a defect of guidegen ({type(error).__name__}); please report it with {file.name}")
    return 2
