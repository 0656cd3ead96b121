"""Headers of every response, errors and files included."""

# Nothing from anywhere but this server, and only the kinds that are used.
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; media-src 'self'; "
    "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)

# Every feature that browsers let a page have and deny on request; no page here needs any.
# Source: W3C Permissions Policy, list of features. Each name costs its bytes in every response.
DENIED_FEATURES = (
    "accelerometer", "autoplay", "camera", "display-capture", "encrypted-media",
    "fullscreen", "gamepad", "geolocation", "gyroscope", "hid", "idle-detection", "local-fonts",
    "magnetometer", "microphone", "midi", "payment", "picture-in-picture",
    "publickey-credentials-get", "screen-wake-lock", "serial", "storage-access", "usb",
    "window-management", "xr-spatial-tracking",
)  # fmt: skip

# Two years, as the list of https://hstspreload.org asks.
STRICT_TRANSPORT_SECURITY = "max-age=63072000; includeSubDomains; preload"

HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in DENIED_FEATURES),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def response_headers(public_address: str) -> list[tuple[str, str]]:
    """Return the headers of every response.

    :param public_address: readers who come by TLS are told to come by nothing else.
    """
    headers = dict(HEADERS)
    if public_address.startswith("https://"):
        headers["Strict-Transport-Security"] = STRICT_TRANSPORT_SECURITY
    return list(headers.items())
