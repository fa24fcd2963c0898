"""Files that somebody else changes while the editor has them open."""

import os

from editor_stand import Desk, text_of
from editor_window import ROW_OF_FIRST_FILE, ROW_OF_SECOND_FILE, content, unsaved
from stand import Broken, Skipped

BROKEN = b"qingwen: 1\nbank: [demo\nquestions: {{ }\n\x00\xff\n"
MINE, TAKE_OVER = (128, 242), (864, 628)  # where one question was changed by both


def write(desk, file, text):
    """As another program does, in place; the file looks as if nobody had read it yet."""
    file.write_bytes(text)
    os.utime(file, ns=(1, file.stat().st_mtime_ns))


def wait_until_read(desk, file):
    """Until the editor has read what was written there, and has taken it in."""
    desk.editor.until(lambda: file.stat().st_atime_ns != 1, f"{file.name} is read again")
    desk.editor.until(desk.editor.rests, "it is taken in")


def desk_that_sees(stand):
    """On a medium that keeps the time of the last reading."""
    probe = stand.folder / "probe"
    probe.write_bytes(b"x")
    os.utime(probe, ns=(1, probe.stat().st_mtime_ns))
    probe.read_bytes()
    if probe.stat().st_atime_ns == 1:
        raise Skipped("nobody can see here whether a file was read: it is mounted noatime")
    return Desk(stand)


def case_a_file_is_broken_outside_while_it_is_edited(stand):
    """Others can be edited and saved, the broken one stays as it is, and what is mended outside is taken in."""
    desk = desk_that_sees(stand)
    desk.editor.click(ROW_OF_SECOND_FILE)
    desk.editor.type_stem(desk.second, "Before the first is broken?", text_of(2, "Before the first is broken?"))
    write(desk, desk.first, BROKEN)
    wait_until_read(desk, desk.first)
    desk.editor.type_stem(desk.second, "Beside the broken one?", text_of(2, "Beside the broken one?"))
    desk.editor.save(desk.second, text_of(2, "Beside the broken one?"))
    if content(desk.first) != BROKEN or unsaved(stand.data, desk.first) is not None:
        raise Broken(f"the broken file was changed: {content(desk.first)}")
    mended = text_of(1, "Mended outside?") + "# 外面加的一行\n".encode()
    write(desk, desk.first, mended)
    wait_until_read(desk, desk.first)
    desk.editor.click(ROW_OF_FIRST_FILE)
    meant = mended.replace(b"Mended outside?", b"Mended, and edited?")
    desk.editor.type_stem(desk.first, "Mended, and edited?", meant)
    desk.editor.save(desk.first, meant)
    desk.ends()


def type_and_leave_the_field(desk):
    desk.type("Typed here?")
    desk.editor.click(ROW_OF_FIRST_FILE)


def check_unseen(desk, theirs, mine):
    desk.editor.press("ctrl+s")
    desk.editor.until(desk.editor.rests, "it rests")
    if content(desk.first) != theirs:
        raise Broken(f"what was written outside is overwritten unseen: {content(desk.first)}")
    if unsaved(desk.stand.data, desk.first) != mine:
        raise Broken("what is not saved yet is not kept")


def decide_for_mine(desk, mine):
    def press():
        desk.editor.click(MINE)
        desk.editor.click(TAKE_OVER)
        desk.editor.press("ctrl+s")
    desk.editor.until(lambda: content(desk.first) == mine, "the author decides, and saves", press)


def case_a_file_is_changed_outside_and_here(stand):
    """Ctrl S leaves what was written outside, until the author has seen both; also when it is killed in between."""
    theirs, mine = text_of(1, "Written outside?"), text_of(1, "Typed here?")
    desk = desk_that_sees(stand)
    type_and_leave_the_field(desk)
    write(desk, desk.first, theirs)
    desk.editor.press("ctrl+s")
    wait_until_read(desk, desk.first)
    check_unseen(desk, theirs, mine)
    desk.editor.kill()
    desk.open()
    desk.editor.press("Return")  # takes up the work that is offered
    check_unseen(desk, theirs, mine)
    decide_for_mine(desk, mine)
    if not any(path.read_bytes() == theirs for path in (stand.data / "editor" / "versions").iterdir()):
        raise Broken("what was written outside is gone for good")
    desk.ends()


def case_a_file_is_renamed_over_outside_and_here(stand):
    """The same for programs that write a new file and rename it."""
    theirs, mine = text_of(1, "Renamed over it?"), text_of(1, "Typed here?")
    desk = desk_that_sees(stand)
    type_and_leave_the_field(desk)
    write(desk, stand.folder / "new", theirs)
    os.replace(stand.folder / "new", desk.first)
    desk.editor.press("ctrl+s")
    wait_until_read(desk, desk.first)
    check_unseen(desk, theirs, mine)
    decide_for_mine(desk, mine)
    desk.ends()
