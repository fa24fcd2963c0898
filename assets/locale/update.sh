#!/bin/sh
# update.sh: brings every catalogue beside it up to the texts in src/. What is new has no translation yet, what is gone
# is taken out, and what is left to translate is counted. Exit status: 0 all is translated, 1 something is not.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

sh "$here/extract.sh" "$here/../../src" "$work/qingwen.pot"
left=0
for catalogue in "$here"/*.po; do
    msgmerge --quiet --no-fuzzy-matching --no-location --sort-output "$catalogue" "$work/qingwen.pot" |
        msgattrib --no-obsolete --output-file="$work/new.po"
    cmp -s "$work/new.po" "$catalogue" || cp "$work/new.po" "$catalogue"
    printf '%s: ' "${catalogue##*/}"
    msgfmt --check --statistics --output-file=/dev/null "$catalogue" 2>&1
    msgattrib --untranslated "$catalogue" >"$work/untranslated.po"
    msgattrib --only-fuzzy "$catalogue" >"$work/fuzzy.po"
    [ ! -s "$work/untranslated.po" ] && [ ! -s "$work/fuzzy.po" ] || left=1
done
exit "$left"
