# Write one phrase to the file of what is heard: the voice, a tab, the words on one line.
printf '%s\t%s\n' "$1" "$(printf '%s' "$2" | tr '\n' ' ')" >> "$ORCA_HEARD"
