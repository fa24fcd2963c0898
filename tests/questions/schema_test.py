#!/usr/bin/python3
"""Holds questions/schema.json, which editors use, to the files there are and to the keys the program reads.

schema_test.py PROGRAM QUESTIONS

QUESTIONS is the folder of the schema, its README and the banks. Exit status 0 when nothing is wrong, else 1.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import jsonschema
import yaml

import readme_test

ABSURD = "zzzzzzzzqqqqqqqqxxxxxxxx"
CHINESE = re.compile("[\u4e00-\u9fff]")
KINDS = {"单选题", "多选题", "判断题", "排序题", "配对题", "填空题", "数值题"}
MODELINE = "# yaml-language-server: $schema="


class Loader(yaml.SafeLoader):  # pylint: disable=too-many-ancestors
    """Types as editors do (the core schema of YAML 1.2); PyYAML's own are those of YAML 1.1, with “no” false and dates."""


def keys_as_texts(loader, node):
    """JSON knows no other keys, so editors take them so too."""
    return {key.value: loader.construct_object(value, deep=True) for key, value in node.value}


Loader.yaml_implicit_resolvers = {}
Loader.add_constructor("tag:yaml.org,2002:map", keys_as_texts)
for name, pattern, first in [
    ("null", r"~|null|Null|NULL|", "~nN\0"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
]:
    Loader.add_implicit_resolver("tag:yaml.org,2002:" + name, re.compile(f"^(?:{pattern})$"), list(first))
Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("^$"), [""])
Loader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))
Loader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: float(node.value))


def loaded(text):
    return yaml.load(text, Loader)  # a SafeLoader


# --- what passes and what does not


def refusals(schema, text):
    """Where and why a file does not pass."""
    validator = jsonschema.Draft7Validator(schema)
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(loaded(text))]


def good_files(folder):
    for path in sorted(folder.rglob("*.yaml")):
        yield str(path.relative_to(folder)), path.read_text(encoding="utf-8")
    readme = (folder / "README.md").read_text(encoding="utf-8")
    for block in readme_test.blocks_of(readme):
        if block.info == "yaml":
            yield f"README.md:{block.line}", readme_test.as_file(block.text)


def complaints_about_files(schema, files):
    return [f"{name} does not pass: {why}" for name, text in files for why in refusals(schema, text)]


def question(rest, ask="问什么？"):
    return readme_test.HEADER + f"- id: a\n  ask: {ask}\n" + "".join(f"  {line}\n" for line in rest.split("; "))


def paper(draw="{count: 1}", rest=""):
    return f"qingwen: 1\nmode: paper\ndraw: [{draw}]\n{rest}"


CHOICE = "right: 甲; wrong: [乙, 丙]; "

# What a trainer may write, though the editor sees other types in it than texts.
FINE = [
    question("right: 2020; wrong: [2019, 20.5, true, 2021-01-01]"),
    question("is: 对"),
    question("is: false"),
    question("is: 错误; allow: {no-why: 课堂上讲}"),
    question("number: 3; within: 0.5; unit: 个"),
    question('number: "3"'),
    question("right: [甲, 乙]; wrong: 丙; last: 丙; keep_order: 对"),
    question("right: [甲, 乙]"),
    question("match: {2019: 甲, 2020: 10}; extra: 乙"),
    question("blanks: [[甲, 1], 2]", "____和____"),
    question("blanks: 甲", "____"),
    question("blanks: [甲, 乙]; any_order: 对", "____和____"),
    question(CHOICE + "image: images/a.b/图.png; cite: {article: 1, paragraph: 2, terms: 词}; tags: 1; for: 全员"),
    question(CHOICE + 'level: "2"; points: 0; seconds: 3'),
    "qingwen: 1\nbank: demo\ncases: [{id: 1, text: 案例}]\nquestions: [{id: a, case: 1, ask: 1, is: true}]\n",
    "qingwen: 1\nbank: demo\ncases: [{id: c, text: 案例}]\n",
    "qingwen: 1\nbank: demo\nchapter: {id: 04, title: 2020, article: 4}\nquestions: [{id: a, ask: 1, is: true}]\n",
    "qingwen: 1\nabout: demo\ntitle: 名字\nprinted: {某行: XX}\n",
    paper("{chapters: [04], tags: 1, tracks: 全员, kinds: {single: 0, blank: 2}, levels: {1: 2, 3: 0}}"),
    paper(rest="name: 卷\nabout: {zh: 卷, en: 1}\nrules: {partial: 对, feedback: at_end, minutes: 1}\n"),
    paper(rest="seed: daily\nrules: {lives: 3, several: moodle, order: longest, partial: true, penalty: 0, streak: 50}\n"),
    paper(rest="rules: {certainty: 对, order: run, penalty: guess}\n"),
    paper(rest="seed: fresh\nrules: {go_back: 对, speed: kahoot, penalty: 100, lives: 1}\n"),
    paper("{up_to: 5, kinds: [single, truth]}", "rules: {table: {play: together, target: 500, most_seats: 4}}\n"),
    paper(rest="rules: {table: {play: stage, start: 100, sections: [{kind: buzzer, early: 5}, {kind: risk, stakes: [20, 40]}]}}\n"),
    paper(rest='rules: {feedback: before, speed: none, several: net, order: relative, streak: "0"}\n'),
]

WRONG = {
    "no version": "bank: demo\nquestions: [{id: a, ask: 1, is: 对}]\n",
    "newer version": "qingwen: 2\nbank: demo\nquestions: [{id: a, ask: 1, is: 对}]\n",
    "no bank": "qingwen: 1\nquestions: [{id: a, ask: 1, is: 对}]\n",
    "no questions": "qingwen: 1\nbank: demo\n",
    "questions are no list": "qingwen: 1\nbank: demo\nquestions: {id: a, ask: 1, is: 对}\n",
    "a list at the top": "- id: a\n",
    "strange key": question(CHOICE + "分数: 5"),
    "misspelt key": question("answer: 甲; wrong: [乙]"),
    "strange key at the top": "qingwen: 1\nbank: demo\ntitle: 我\nquestions: [{id: a, ask: 1, is: 对}]\n",
    "no ask": readme_test.HEADER + "- id: a\n  is: 对\n",
    "no id": readme_test.HEADER + "- ask: 问\n  is: 对\n",
    "bad id": readme_test.HEADER + "- id: 收礼\n  ask: 问\n  is: 对\n",
    "no answer": question("why: 因为"),
    "two kinds": question(CHOICE + "is: 对"),
    "two other kinds": question("match: {甲: 乙, 丙: 丁}; number: 3"),
    "two more kinds": question("order: [甲, 乙]; blanks: [甲]", "____"),
    "nothing wrong": question("right: 甲"),
    "nothing wrong beside one right": question("right: [甲]; wrong: []"),
    "wrong alone": question("wrong: [甲, 乙]"),
    "nine options": question("right: [1, 2, 3, 4, 5, 6, 7, 8, 9]"),
    "an empty option": question("right: 甲; wrong: [乙, ]; last:"),
    "an empty text": question(CHOICE + "why:"),
    "a text of spaces": question(CHOICE + 'why: "  "'),
    "a map for a text": question(CHOICE + "why: {甲: 乙}"),
    "is neither": question("is: 不对"),
    "one item to order": question("order: [甲]"),
    "one pair": question("match: {甲: 乙}"),
    "pairs as a list": question("match: [甲, 乙]"),
    "blanks without a mark": question("blanks: [甲]"),
    "an empty blank": question("blanks: [[]]", "____"),
    "a number with its unit": question("number: 3个"),
    "within below nothing": question("number: 3; within: -1"),
    "any order of a choice": question(CHOICE + "any_order: true"),
    "any order neither": question("blanks: [甲, 乙]; any_order: 随意", "____和____"),
    "unit of a choice": question(CHOICE + "unit: 个"),
    "extra of a choice": question(CHOICE + "extra: 丁"),
    "last of a statement": question("is: 对; last: 甲"),
    "level in words": question(CHOICE + "level: 难"),
    "level too high": question(CHOICE + "level: 4"),
    "too many points": question(CHOICE + "points: 1001"),
    "too few seconds": question(CHOICE + "seconds: 2"),
    "a tag too long": question(CHOICE + "tags: [" + "字" * 41 + "]"),
    "cite in words": question(CHOICE + "cite: 第五段"),
    "paragraph in words": question(CHOICE + "cite: {paragraph: 第五段}"),
    "image with a drive": question(CHOICE + "image: C:/a.png"),
    "image above": question(CHOICE + "image: a/../b.png"),
    "image from the root": question(CHOICE + "image: /a.png"),
    "allow of an unknown rule": question(CHOICE + "allow: {no-idea: 因为}"),
    "allow without a reason": question(CHOICE + "allow: {no-why: }"),
    "chapter without a title": 'qingwen: 1\nbank: demo\nchapter: {id: "1"}\nquestions: [{id: a, ask: 1, is: 对}]\n',
    "case without a text": "qingwen: 1\nbank: demo\ncases: [{id: a}]\n",
    "about with questions": "qingwen: 1\nabout: demo\nquestions: []\n",
    "printed in a list": "qingwen: 1\nabout: demo\nprinted: [甲]\n",
    "a paper that draws nothing": "qingwen: 1\nmode: paper\ndraw: []\n",
    "draw without a dash": "qingwen: 1\nmode: paper\ndraw: {count: 1}\n",
    "a paper with questions": paper(rest="questions: []\n"),
    "count of nothing": paper("{count: 0}"),
    "unknown kind": paper("{kinds: {blanks: 1}}"),
    "unknown kind in a list": paper("{kinds: [single, essay]}"),
    "unknown play": paper(rest="rules: {table: {play: chess}}\n"),
    "one seat": paper(rest="rules: {table: {play: together, least_seats: 1}}\n"),
    "a stage without sections": paper(rest="rules: {table: {play: stage, sections: []}}\n"),
    "unknown section": paper(rest="rules: {table: {play: stage, sections: [{kind: song}]}}\n"),
    "a stake of nothing": paper(rest="rules: {table: {play: stage, sections: [{kind: risk, stakes: [0]}]}}\n"),
    "unknown level": paper("{levels: {4: 1}}"),
    "unknown feedback": paper(rest="rules: {feedback: 立刻}\n"),
    "unknown seed": paper(rest="seed: 5\n"),
    "unknown speed": paper(rest="rules: {speed: fast}\n"),
    "unknown part of several": paper(rest="rules: {several: all}\n"),
    "unknown part of an order": paper(rest="rules: {order: [甲, 乙]}\n"),
    "going back neither": paper(rest="rules: {go_back: 可以}\n"),
    "no life": paper(rest="rules: {lives: 0}\n"),
    "certainty in words": paper(rest="rules: {certainty: 高}\n"),
    "another word for a penalty": paper(rest="rules: {penalty: guessing}\n"),
    "a penalty above all": paper(rest="rules: {penalty: 101}\n"),
    "a streak in words": paper(rest="rules: {streak: 多}\n"),
    "pass above all": paper(rest="rules: {pass: 101}\n"),
    "a name too long": paper(rest="name: " + "字" * 81 + "\n"),
}


def complaints_about_wrong(schema, wrong):
    return [f"the schema lets pass: {what}" for what, text in wrong.items() if not refusals(schema, text)]


# --- the same keys as the program's

STRANGE = {ABSURD: "x"}
ONE = {"id": "a", "ask": "问？", "is": "true", "why": "因为"}
BANK = {"qingwen": 1, "bank": "demo", "questions": [ONE]}
MODE = {"qingwen": 1, "mode": "m", "draw": [{}]}

# A place in the schema, and a file with an absurd key there.
PLACES = {
    "bank_file": BANK | STRANGE,
    "bank_file/properties/chapter": BANK | {"chapter": {"id": "1", "title": "t"} | STRANGE},
    "bank_file/properties/cases/items": BANK | {"cases": [{"id": "c", "text": "t"} | STRANGE]},
    "question": BANK | {"questions": [ONE | STRANGE]},
    "question/properties/cite": BANK | {"questions": [ONE | {"cite": STRANGE}]},
    "allow": BANK | {"questions": [ONE | {"allow": STRANGE}]},
    "about_file": {"qingwen": 1, "about": "demo"} | STRANGE,
    "said": {"qingwen": 1, "about": "demo", "title": {"zh": "t"} | STRANGE},
    "mode_file": MODE | STRANGE,
    "mode_file/properties/rules": MODE | {"rules": STRANGE},
    "table": MODE | {"rules": {"table": STRANGE}},
    "section": MODE | {"rules": {"table": {"play": "stage", "sections": [STRANGE]}}},
    "draw": MODE | {"draw": [STRANGE]},
    "draw/properties/kinds": MODE | {"draw": [{"kinds": STRANGE}]},
    "draw/properties/levels": MODE | {"draw": [{"levels": STRANGE}]},
}


def findings(program, text):
    with tempfile.TemporaryDirectory(prefix="qingwen-schema-") as folder:
        Path(folder, "bank.yaml").write_text(text, encoding="utf-8")
        command = [program, "--lang", "en", "check", "--json", "bank.yaml"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60, check=False)
    return json.loads(done.stdout)


def keys_read(program, content):
    """The keys that may stand where the absurd one does; none when the program does not complain about it."""
    for finding in findings(program, yaml.safe_dump(content, allow_unicode=True, sort_keys=False)):
        if finding["rule"] in ("unknown-key", "allow-unknown") and ABSURD in (finding["field"], finding["value"]):
            return set(finding["hint"].split(", "))
    return set()


def has_errors(program, text):
    return any(finding["severity"] == "error" for finding in findings(program, text))


def disagreements(program, fine, wrong):
    """What the program takes otherwise than this test says of the schema."""
    found = [f"the program refuses:\n{text}" for text in fine if has_errors(program, text)]
    return found + [f"the program lets pass: {what}" for what, text in wrong.items() if not has_errors(program, text)]


def at_place(schema, place):
    for step in place.split("/"):
        schema = schema[int(step)] if isinstance(schema, list) else schema[step]
    return schema


def keys_at(schema, place):
    """What may stand there. Keys that look like numbers stand as patterns: editors take them for no names else."""
    part = at_place(schema, place)
    return part.get("properties", {}) | {key.strip("^$"): told for key, told in part.get("patternProperties", {}).items()}


def closed_places(schema, place=""):
    """Where no other keys than the named ones may stand."""
    found = set()
    if isinstance(schema, dict) and schema.get("additionalProperties") is False:
        found.add(place)
    parts = schema.items() if isinstance(schema, dict) else enumerate(schema) if isinstance(schema, list) else ()
    for step, part in parts:
        found |= closed_places(part, f"{place}/{step}" if place else str(step))
    return found


def key_differences(place, described, read):
    return [f"{place}: the program knows no “{key}”" for key in sorted(described - read)] + [
        f"{place}: the schema lacks “{key}”" for key in sorted(read - described)
    ]


def complaints_about_keys(program, definitions):
    unknown = closed_places(definitions) ^ set(PLACES)
    found = [f"{place}: stands either in this test or in the schema alone" for place in sorted(unknown)]
    for place in set(PLACES) - unknown:
        described = set(keys_at(definitions, place))
        found += key_differences(place, described, keys_read(program, PLACES[place]))
    return sorted(found)


# --- what people read


def untold(definitions):
    """Keys without a title or a description, which an editor shows."""
    found = []
    for place in sorted(closed_places(definitions)):
        for key, part in keys_at(definitions, place).items():
            told = definitions[part["$ref"].rsplit("/", 1)[-1]] if "$ref" in part else part
            if not told.get("title") or not told.get("description"):
                found.append(f"{place}: “{key}” has no title or no description")
            elif not CHINESE.search(told["title"]) or not CHINESE.search(told["description"]):
                found.append(f"{place}: “{key}” is not told in Chinese")
    return found


def resolved(definitions, part):
    """A part that can be used by itself."""
    return part | {"definitions": definitions}


def complaints_about_examples(definitions):
    """What an editor offers to take over as it is must pass where it is offered."""
    found = []
    for place in sorted(closed_places(definitions)):
        for key, part in keys_at(definitions, place).items():
            validator = jsonschema.Draft7Validator(resolved(definitions, part))
            wrong = [one for one in part.get("examples", []) if not validator.is_valid(one)]
            found += [f"{place}: the example {one} of “{key}” does not pass" for one in wrong]
    return found


def filled_in(body):
    """A snippet's body once somebody has pressed Tab through all of it."""
    return re.sub(r"\$\{\d+:([^}]*)\}", r"\1", yaml.safe_dump(body, allow_unicode=True, sort_keys=False, width=1000))


def complaints_about_snippets(program, schema):
    found, kinds = [], set()
    for snippet in schema["definitions"]["question"].get("defaultSnippets", []):
        body = yaml.safe_load(filled_in(snippet["body"]))
        kinds.add(snippet["label"])
        text = yaml.safe_dump({"qingwen": 1, "bank": "demo", "questions": [body]}, allow_unicode=True, sort_keys=False)
        found += [f"the snippet {snippet['label']}: {why}" for why in refusals(schema, text)]
        found += [f"the snippet {snippet['label']}: {finding}" for finding in findings(program, text)]
    return found + [f"there is no snippet {kind}" for kind in sorted(KINDS - kinds)]


def unnamed(definitions, readme):
    keys = {key for place in closed_places(definitions) for key in keys_at(definitions, place)}
    return [f"README.md does not name `{key}`" for key in sorted(keys) if f"`{key}`" not in readme]


def without_modeline(files):
    """Files whose first line does not lead an editor to the schema."""
    found = []
    for path, text in files:
        line = text.partition("\n")[0]
        wanted = MODELINE + "../" * (len(Path(path).parts) - 1) + "schema.json"
        if line != wanted:
            found.append(f"{path}: the first line is not “{wanted}”")
    return found


# --- this test itself


def complaints_about_itself(program, schema):
    definitions = schema["definitions"]
    thin = {"question": {"properties": {"ask": {"title": "题干"}, "zz": {}}, "additionalProperties": False}}
    english = {"title": "题干", "description": "what is asked", "type": "string", "examples": [1]}
    foreign = {"question": {"properties": {"ask": english}, "additionalProperties": False}}
    broken = {"label": "单选题", "body": {"id": "${1:a}", "ask": "${2:问？}", "right": "${3:甲}"}}
    bare = schema | {"definitions": definitions | {"question": definitions["question"] | {"defaultSnippets": [broken]}}}
    seen = {
        "a file that does not pass": complaints_about_files(schema, [("made up", WRONG["no answer"])]),
        "a wrong file that passes": complaints_about_wrong(schema, {"made up": FINE[0]}),
        "a schema that lets all pass": complaints_about_wrong({}, WRONG),
        "a file the program refuses": disagreements(program, [WRONG["no answer"]], {}),
        "a wrong file the program lets pass": disagreements(program, [], {"made up": FINE[0]}),
        "keys that differ": complaints_about_keys(program, thin),
        "a key too many": key_differences("made up", {"a", "b"}, {"a"}),
        "a key too few": key_differences("made up", {"a"}, {"a", "b"}),
        "a key that is not told": untold(thin),
        "a key told in English": untold(foreign),
        "an example that does not pass": complaints_about_examples(foreign),
        "a snippet that does not pass": [one for one in complaints_about_snippets(program, bare) if "单选题" in one],
        "a kind without a snippet": [one for one in complaints_about_snippets(program, bare) if "no snippet" in one],
        "a key that is not named": unnamed(definitions, "ask, `ask"),
        "no modeline": without_modeline([("a/b.yaml", "qingwen: 1\n")]),
        "a modeline to nowhere": without_modeline([("a/b.yaml", MODELINE + "schema.json\n")]),
    }
    found = [f"this test does not see: {what}" for what, said in seen.items() if not said]
    if keys_read(program, BANK):
        found.append("this test finds keys where nothing is wrong")
    typed = loaded("[no, 04, 1.5, 2020-01-01, ~, 1:30, {1: on}]")
    if typed != ["no", 4, 1.5, "2020-01-01", None, "1:30", {"1": "on"}]:
        found.append(f"this test does not type as editors do: {typed}")
    return found


def main(program, folder):
    program, folder = str(Path(program).resolve()), Path(folder)
    schema = json.loads((folder / "schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    files = list(good_files(folder))
    found = complaints_about_itself(program, schema)
    found += complaints_about_files(schema, files + [(f"fine example {i + 1}", text) for i, text in enumerate(FINE)])
    found += complaints_about_wrong(schema, WRONG)
    found += disagreements(program, FINE, WRONG)
    found += complaints_about_keys(program, schema["definitions"])
    found += untold(schema["definitions"])
    found += complaints_about_examples(schema["definitions"])
    found += complaints_about_snippets(program, schema)
    found += unnamed(schema["definitions"], (folder / "README.md").read_text(encoding="utf-8"))
    found += without_modeline([(path, text) for path, text in files if path.endswith(".yaml")])
    for complaint in found:
        print(complaint)
    print(f"{len(files)} files, {len(WRONG)} wrong ones, {len(PLACES)} places with keys, {len(found)} complaints")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
