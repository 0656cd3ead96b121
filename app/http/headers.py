"""Headers of every response, errors and files included."""

# Nothing from anywhere but this server, and only the kinds that are used.
CONTENT_SECURITY_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; media-src 'self'; "
    "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; "
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

HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in DENIED_FEATURES),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def response_headers(origin: str, strict_transport: str) -> list[tuple[str, str]]:
    """Return the headers of every response.

    :param origin: scheme and host that readers use.
    :param strict_transport: for readers who come by TLS; empty where they are told nothing.
    """
    headers = dict(HEADERS)
    if origin.startswith("https://") and strict_transport:
        headers["Strict-Transport-Security"] = strict_transport
    return list(headers.items())
