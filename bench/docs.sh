#!/usr/bin/env bash
# What the file and the document cost, on the testbed's five boxes: a document next to a status, a plan next to what
# distrobox would say it does for the same boxes, and a long manifest read by a program that starts for it.
set -euo pipefail
. "$(dirname "$(readlink -f "$0")")/common.sh"

folder=$(there sh -c 'mktemp -d')
trap 'there rm -rf --one-file-system "$folder"' EXIT
there sh -c "ATOLL_FILE=$folder/own.yaml '$atoll' adopt --write --timeout 30s >/dev/null"
there sh -c "'$atoll' export distrobox.ini --file $folder/own.yaml >$folder/boxes.ini"

in_turn 'atoll status' "'$atoll' status" \
    'atoll docs' "'$atoll' docs --file $folder/own.yaml" \
    'atoll drift' "'$atoll' drift --file $folder/own.yaml"
report

# For the same five boxes and nothing else, as distrobox 1.8 of the second podman has them, and has a dry run.
generation=5
other=$(there sh -c 'mktemp -d')
there sh -c "'$atoll' adopt --write --kind container --file $other/boxes.yaml --timeout 30s >/dev/null"
there sh -c "'$atoll' export distrobox.ini --file $other/boxes.yaml 2>/dev/null >$other/boxes.ini"
in_turn 'distrobox assemble --dry-run' "distrobox assemble create --dry-run --file $other/boxes.ini" \
    'atoll plan' "'$atoll' plan --file $other/boxes.yaml"
report
there rm -rf --one-file-system "$other"
generation=4

there sh -c "{ printf 'atoll: 1\nworkstation: bench\nboxes:\n'
    for i in \$(seq 1 1249); do
        printf '  box-%s:\n    image: registry.example.org/fedora:43\n    purpose: number %s\n    expects: { node: 22 }\n' \$i \$i
    done; } >$folder/long.yaml"
echo "lines of the long manifest: $(there wc -l "$folder/long.yaml" | cut -d' ' -f1)"
in_turn 'atoll manifest check, 5,000 lines' "'$atoll' manifest check $folder/long.yaml" \
    'atoll --help' "'$atoll' --help"
report
