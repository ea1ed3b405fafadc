"""What our lints share: the files of the tree, C++ without its comments and strings, and how faults are told."""
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent

# A raw string, a string, a character, a comment; digits keep their ' out of the way (1'000'000).
_NOISE = re.compile(r'R"(\w*)\((?:.|\n)*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])\'(?:\\.|[^\'\\\n])+\'|//[^\n]*|/\*(?:.|\n)*?\*/')


def files(*patterns):
    """Paths from the root of what git knows or would take in, so that build/ and var/ are never read."""
    asked = ["git", "-C", str(ROOT), "ls-files", "--cached", "--others", "--exclude-standard", "-z", "--", *patterns]
    try:
        found = subprocess.run(asked, check=True, capture_output=True, text=True).stdout.split("\0")
    except subprocess.CalledProcessError:  # an unpacked archive has no git
        found = [p.relative_to(ROOT).as_posix() for pattern in patterns for p in ROOT.glob(pattern)]
    return sorted({path for path in found if path and (ROOT / path).is_file()})


def text(path):
    return (ROOT / path).read_text(encoding="utf-8", errors="replace")


def code_only(source):
    """The C++ without comments and strings, line by line where it was."""
    return _NOISE.sub(lambda noise: '""' + "\n" * noise.group().count("\n"), source)


def without_comments(source):
    """The C++ with its strings and without its comments."""
    return _NOISE.sub(lambda noise: "\n" * noise.group().count("\n") if noise.group().startswith("/") else noise.group(), source)


def tell(faults):
    """Prints each fault; the exit code of a lint."""
    faults = list(faults)
    for fault in faults:
        print(fault)
    return 1 if faults else 0
