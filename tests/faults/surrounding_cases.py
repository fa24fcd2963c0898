"""Environments that are bare, odd or of another country."""

import re
import subprocess

from stand import Broken, Skipped

TYPED = "A\n\n/f\nB\n\n3.5\n\n/end\n"


def case_no_home(stand):
    for variables in ({}, {"HOME": ""}, {"XDG_DATA_HOME": "relative"}):
        ended = stand.run("rounds", environment=variables)
        if ended.status != 0:  # the folder that the system's list of users names may be closed to us
            ended.expect(3, "/.local/share/qingwen/records.db")


def case_a_relative_data_home_is_not_used(stand):
    environment = stand.environment(XDG_DATA_HOME="relative")
    stand.run("play", stand.bank, "--text", "--new", environment=environment).expect(0)
    if (stand.folder / "relative").exists() or not (stand.home / ".local/share/qingwen/records.db").exists():
        raise Broken("records lie in a folder that depends on where the program was started")


def case_an_empty_environment(stand):
    stand.run("check", stand.bank, environment={}).expect(0)
    stand.run(*stand.text_words("--new"), typed=TYPED, environment={}).expect(0, "acknowledged")
    stand.run(*stand.text_words("--resume"), environment={}).expect(1)  # it is over


def case_what_the_system_says_can_be_read_in_chinese(stand):
    stand.data.touch()
    for locale in ("C", "C.UTF-8", "zh_CN.UTF-8"):
        words = ["--lang", "zh", "--data", stand.data, "play", stand.bank, "--text", "--new"]
        ended = stand.run(*words, environment=stand.environment(LC_ALL=locale)).expect(3, str(stand.data), "无法写入")
        if "??" in ended.err:
            raise Broken(f"something on stderr cannot be read: {ended.err}")


def german(stand):
    """Variables that make a German locale, with its decimal comma, findable."""
    known = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False).stdout.lower()
    if "de_de.utf8" in known:
        return {"LC_ALL": "de_DE.UTF-8"}
    made = subprocess.run(["localedef", "-i", "de_DE", "-f", "UTF-8", str(stand.folder / "de_DE.UTF-8")],
                          capture_output=True, check=False)
    if made.returncode != 0:
        raise Skipped("there is no German locale, and localedef cannot make one")
    return {"LC_ALL": "de_DE.UTF-8", "LOCPATH": str(stand.folder)}


def printed_under(stand, name, variables):
    environment = stand.environment(**variables)
    data = stand.folder / name
    checked = stand.run("--lang", "zh", "check", stand.bank, environment=environment).expect(0)
    played = stand.run("--lang", "zh", "--data", data, "play", stand.bank, "--text", "--new", "--seed", "5", typed=TYPED,
                       environment=environment).expect(0)
    return checked.out + re.sub(r"用时.*", "", played.out) + played.err


def case_every_locale_prints_the_same_bytes(stand):
    plain = printed_under(stand, "plain", {"LC_ALL": "C"})
    for name, variables in (("utf", {"LC_ALL": "C.UTF-8"}), ("odd", {"LC_ALL": "xx_YY.KOI8"}), ("german", german(stand))):
        if printed_under(stand, name, variables) != plain:
            raise Broken(f"{variables} prints something else than C")
