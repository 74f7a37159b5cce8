#!/bin/sh
# Put the verification queue, in Markdown, into the one open issue that carries its label: edit that
# issue, or open it when there is none. Needs gh with a token that may write issues.
# Usage: .ci/queue_issue.sh FILE
set -eu

body=$1
label=verification-queue
title="What to check next"

gh label create "$label" --force --color 0b5394 \
    --description "Facts most worth checking, kept up to date by the weekly run"
# The oldest one: should somebody give another issue the label, that one is left alone.
number=$(gh issue list --label "$label" --state open --limit 100 --json number --jq 'map(.number) | min // empty')
if [ -n "$number" ]; then
    gh issue edit "$number" --body-file "$body"
else
    gh issue create --title "$title" --label "$label" --body-file "$body"
fi
