"""Reads gettext catalogues, just enough for our checks: context, text, plural, translations, fuzzy or not."""
import ast
import re
import subprocess


class Entry:
    def __init__(self, block):
        fields = {}
        for name, value in re.findall(r'^(msgctxt|msgid_plural|msgid|msgstr(?:\[\d\])?)\s+((?:"(?:\\.|[^"\\])*"\s*)+)', block, re.MULTILINE):
            fields[name] = "".join(ast.literal_eval(line) for line in value.splitlines() if line.strip())
        self.context = fields.get("msgctxt", "")
        self.text = fields.get("msgid", "")
        self.plural = fields.get("msgid_plural", "")
        self.translations = [fields[name] for name in sorted(fields) if name.startswith("msgstr")]
        self.is_fuzzy = bool(re.search(r"^#,.*\bfuzzy\b", block, re.MULTILINE))

    @property
    def key(self):
        return self.context, self.text

    @property
    def is_translated(self):
        return bool(self.translations) and all(self.translations) and not self.is_fuzzy


def read(path):
    """The entries of one catalogue, without its header; msgcat puts a blank line between them and refuses what is broken."""
    told = subprocess.run(["msgcat", "--no-location", "--force-po", path], check=True, capture_output=True, text=True).stdout
    return [entry for entry in (Entry(block) for block in told.split("\n\n")) if entry.text]
