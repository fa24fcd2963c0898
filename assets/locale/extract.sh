#!/bin/sh
# extract.sh SOURCES TEMPLATE: writes every text for people below the folder SOURCES to the file TEMPLATE (gettext's .pot).
set -eu

export LC_ALL=C
[ $# -eq 2 ] || { echo "usage: extract.sh SOURCES TEMPLATE" >&2; exit 2; }

list=$(mktemp)
trap 'rm -f "$list"' EXIT
(cd "$1" && find . -name '*.h' -o -name '*.cpp') | sed 's|^\./||' | sort >"$list"
rm -f "$2"
xgettext --language=C++ --from-code=UTF-8 --keyword --keyword=tr --keyword=tr_n:1,2 --keyword=to_translate \
    --no-location --sort-output --package-name=qingwen --directory="$1" --files-from="$list" --output="$2"
# A catalogue tells what is said, not when it was looked at: so updating twice changes nothing. Texts are filled by name;
# none is a format of printf, whatever stands behind its per cent sign.
sed -e '/^"POT-Creation-Date:/d' -e '/^#, c-format$/d' "$2" >"$2.tmp"
mv "$2.tmp" "$2"
