"""qingwen check --watch beside editors of every habit."""

import os
import shutil
import signal

from stand import Broken

GOOD = "qingwen: 1\nbank: demo\nquestions:\n  - {id: a, ask: 甲？, is: true, why: 乙}\n"
BAD = GOOD.replace("is: true", "is: maybe")


def start_watch(stand, *more):
    folder = stand.folder / "bank"
    folder.mkdir()
    (folder / "a.yaml").write_text(GOOD, encoding="utf-8")
    live = stand.start("--lang", "en", "check", "--watch", folder, *more)
    wait_for_runs(live, 1)
    return live, folder


def wait_for_runs(live, count):
    """What the last of so many runs printed."""
    if not live.pipes.wait_for(lambda texts: texts["out"].count("--- Waiting") >= count):
        raise Broken(f"no run {count}: {live.pipes.texts}")
    text = live.pipes.texts["out"]
    if text.count(" ===\n") < count:
        raise Broken(f"a run without its line of time: {text}")
    return text.split("--- Waiting")[count - 1]


def ended(live, status, number=signal.SIGINT):
    live.process.send_signal(number)
    live.end(within=5).expect(status)


def case_watching_sees_a_file_written_in_place(stand):
    live, folder = start_watch(stand)
    (folder / "a.yaml").write_text(BAD, encoding="utf-8")
    if "1 error" not in wait_for_runs(live, 2):
        raise Broken(f"the fault was not told: {live.pipes.texts['out']}")
    (folder / "a.yaml").write_text(GOOD, encoding="utf-8")
    if "0 errors" not in wait_for_runs(live, 3):
        raise Broken(f"the fault did not go: {live.pipes.texts['out']}")
    ended(live, 0)


def case_watching_sees_a_file_saved_by_renaming(stand):
    live, folder = start_watch(stand)
    (folder / ".a.yaml.new").write_text(BAD, encoding="utf-8")
    os.replace(folder / ".a.yaml.new", folder / "a.yaml")
    if "1 error" not in wait_for_runs(live, 2):
        raise Broken(f"the fault was not told: {live.pipes.texts['out']}")
    ended(live, 1, signal.SIGTERM)


def case_watching_sees_files_come_and_go(stand):
    live, folder = start_watch(stand)
    (folder / "deep").mkdir()
    wait_for_runs(live, 2)
    (folder / "deep" / "b.yaml").write_text(GOOD, encoding="utf-8")
    if "duplicate-id" not in wait_for_runs(live, 3):
        raise Broken(f"the new file was not seen: {live.pipes.texts['out']}")
    shutil.rmtree(folder / "deep")
    if "0 errors" not in wait_for_runs(live, 4):
        raise Broken(f"the file did not go: {live.pipes.texts['out']}")
    ended(live, 0)


def case_watching_reads_no_half_of_a_file(stand):
    live, folder = start_watch(stand)
    with open(folder / "a.yaml", "w", encoding="utf-8") as file:
        file.write(GOOD[:len(GOOD) // 2])
        file.flush()
        if live.pipes.soon(lambda texts: texts["out"].count("--- Waiting") > 1, 0.7):
            raise Broken(f"half a file was read: {live.pipes.texts['out']}")
        file.write(GOOD[len(GOOD) // 2:])
    if "0 errors" not in wait_for_runs(live, 2):
        raise Broken(f"the whole file was not read: {live.pipes.texts['out']}")
    ended(live, 0)


def case_watching_a_folder_that_is_not_there(stand):
    stand.run("--lang", "en", "check", "--watch", stand.folder / "none" / "a.yaml").expect(3, "none", "is not there")
    stand.run("--lang", "en", "check", "--watch", "--format", "sarif", stand.folder).expect(2, "text and gcc")
