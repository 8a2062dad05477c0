#!/bin/sh
# Makes a repository with two articles about a fire, sends a change with a wrong date through the gate, then the corrected one.
# Usage: sh test/gate/demo.sh   (needs git, node and a built dist/)
set -eu
cli="$(cd "$(dirname "$0")/../.." && pwd)/dist/cli.js"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
git init -q -b main .
git config user.name Desk
git config user.email desk@example.org

mkdir -p stories/pier
echo 'version: 1' > crosscheck.yaml
printf 'title: The pier\narticles:\n  gazette: { file: gazette.md, published: 2025-05-06 }\n  herald: { file: herald.md, published: 2025-05-06 }\n' > stories/pier/story.yaml
printf '# Fire takes the pier\n\nThe pier fire broke out on 3 May 2025. The fire killed 12 people.\n' > stories/pier/gazette.md
printf '# Pier burns\n\nThe pier fire broke out on Saturday, 3 May 2025, and killed 12 people, officials said.\n' > stories/pier/herald.md
git add . && git commit -qm 'Two articles about the pier'

git checkout -qb after-the-fire
printf -- '---\npublished: 2025-05-08\n---\n# After the fire\n\nThe pier fire broke out on 4 May 2025. It killed 12 people.\n' > stories/pier/ledger.md
git add . && git commit -qm 'A third article, with a wrong date'
set +e
node "$cli" ci --base main --format github --quiet
echo "exit $?"

sed -i.bak 's/4 May/3 May/' stories/pier/ledger.md && rm stories/pier/ledger.md.bak
git commit -qam 'The date corrected'
node "$cli" ci --base main --format github --quiet
echo "exit $?"
