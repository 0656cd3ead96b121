#!/usr/bin/env bash
# Install the tools of the tests: system packages on Debian and Ubuntu, Node packages anywhere.
set -euo pipefail
cd "$(dirname "$0")/.."

declare -A package_of=(
  [chromium]=chromium [chromedriver]=chromium-driver [java]=default-jre-headless
  [node]=nodejs [npm]=npm [nginx]=nginx-light [systemd-analyze]=systemd
  [orca]=orca [speech-dispatcher]=speech-dispatcher [/usr/libexec/at-spi-bus-launcher]=at-spi2-core
  [dbus-daemon]=dbus [Xvfb]=xvfb [openbox]=openbox [xdotool]=xdotool
  [/usr/lib/chromium/locales/nl.pak]=chromium-l10n
  [/usr/share/i18n/locales/nl_NL]=locales
  [hunspell]=hunspell [/usr/share/hunspell/nl.dic]=hunspell-nl
  [/usr/share/hunspell/en_GB.dic]=hunspell-en-gb [/usr/share/hunspell/tr_TR.dic]=hunspell-tr
  [/usr/share/hunspell/ar.dic]=hunspell-ar [/usr/share/hunspell/pl_PL.dic]=hunspell-pl
  [/usr/share/hunspell/uk_UA.dic]=hunspell-uk
)
# Debian keeps nginx where only root looks.
PATH=$PATH:/usr/sbin
missing=()
for tool in "${!package_of[@]}"; do
  command -v "$tool" >/dev/null || [ -e "$tool" ] || missing+=("${package_of[$tool]}")
done
has_dutch_locale() { locale -a | grep -qix 'nl_NL\.utf-\?8'; }

as_root=()
((EUID == 0)) || as_root=(sudo -n)

if ((${#missing[@]})); then
  if ! command -v apt-get >/dev/null || { ((EUID != 0)) && ! sudo -n true 2>/dev/null; }; then
    echo "The tests need these packages, and cannot install them here: ${missing[*]}" >&2
    echo "On Debian or Ubuntu: sudo apt-get install ${missing[*]}" >&2
    exit 1
  fi
  echo "Installing ${missing[*]} …"
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    "${missing[@]}" fonts-noto-core >/dev/null
fi

if ! has_dutch_locale; then
  echo "Making the locale nl_NL.UTF-8, in which Orca speaks Dutch …"
  "${as_root[@]}" localedef -i nl_NL -f UTF-8 nl_NL.UTF-8
fi

if [ package-lock.json -nt node_modules/.package-lock.json ]; then
  echo "Installing the Node packages of the tests …"
  npm ci --ignore-scripts --silent
fi
