#!/bin/sh
# Rebuilds static/frontdoor.css and its manifest from govuk/styles. Needs Node with npm; nothing at run time does.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$here/package.json" "$work/"
npm install --prefix "$work" --ignore-scripts --no-package-lock --no-audit --no-fund --silent
"$work/node_modules/.bin/sass" --load-path="$work/node_modules" --style=compressed --no-source-map --no-charset \
    "$here/govuk/styles/frontdoor.scss" "$here/static/frontdoor.css"
python3 "$here/govuk/styles/manifest.py" "$here"
