# Write one phrase, on one line, to the file of what is heard.
printf '%s\n' "$(printf '%s' "$1" | tr '\n' ' ')" >> "$ORCA_HEARD"
# Speech takes time. When it takes none, its end is told before Orca listens for it (python3-speechd
# 0.11 registers the callback after the answer), and Say All stops halfway.
sleep 0.04
