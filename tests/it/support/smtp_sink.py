#!/usr/bin/env python3
"""A real SMTP server for tests, on 127.0.0.1 only (needs the package aiosmtpd).

    python3 smtp_sink.py --port 0 --dir DIR [--fail-first N] [--refuse ADDRESS]
                         [--cert PEM --key PEM [--require-tls]]

Prints `ready <port>`, writes every accepted mail to DIR as 0001.json, 0002.json, ...
(from, to, subject, text, html, message_id, ...) and ends when its standard input closes,
so that it cannot outlive the test that started it.
"""

import argparse
import asyncio
import email
import email.policy
import json
import os
import ssl
import sys
import threading

from aiosmtpd.smtp import SMTP


class Sink:
    def __init__(self, folder, fail_first, refuse):
        self.folder = folder
        self.fail_left = fail_first
        self.refuse = {address.lower() for address in refuse}
        self.count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.lower() in self.refuse:
            return f"550 5.1.1 <{address}>: no such user"
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.fail_left > 0:
            self.fail_left -= 1
            return "451 4.3.0 try again later"
        mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
        self.count += 1
        self.write(
            f"{self.count:04}.json",
            {
                "from": envelope.mail_from,
                "to": envelope.rcpt_tos,
                "from_header": header(mail, "From"),
                "to_header": header(mail, "To"),
                "subject": header(mail, "Subject"),
                "text": body(mail, "plain"),
                "html": body(mail, "html"),
                "message_id": header(mail, "Message-ID"),
                "headers": [[name, str(value)] for name, value in mail.items()],
                "tls": session.ssl is not None,
            },
        )
        return "250 OK"

    def write(self, name, mail):
        # Under another name first: a test that polls the folder never reads half a file.
        part = os.path.join(self.folder, f".{name}.part")
        with open(part, "w", encoding="utf-8") as out:
            json.dump(mail, out, ensure_ascii=False, indent=1)
        os.replace(part, os.path.join(self.folder, name))


def header(mail, name):
    value = mail[name]
    return None if value is None else str(value)


def body(mail, kind):
    part = mail.get_body((kind,))
    return None if part is None else part.get_content().replace("\r\n", "\n")


async def serve(args):
    tls = None
    if args.cert:
        tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        tls.load_cert_chain(args.cert, args.key)
    sink = Sink(args.dir, args.fail_first, args.refuse)
    loop = asyncio.get_running_loop()

    def session():
        return SMTP(
            sink,
            hostname="sink.test",
            enable_SMTPUTF8=True,
            tls_context=tls,
            require_starttls=args.require_tls,
            loop=loop,
        )

    server = await loop.create_server(session, "127.0.0.1", args.port)
    closed = asyncio.Event()

    def watch():
        while sys.stdin.buffer.read(4096):
            pass
        loop.call_soon_threadsafe(closed.set)

    threading.Thread(target=watch, daemon=True).start()
    print(f"ready {server.sockets[0].getsockname()[1]}", flush=True)
    await closed.wait()
    server.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, default=0, help="0 lets the system choose")
    parser.add_argument("--dir", required=True, help="folder for the accepted mails")
    parser.add_argument("--fail-first", type=int, default=0, help="answer 451 to so many mails")
    parser.add_argument("--refuse", action="append", default=[], help="answer 550 to this recipient")
    parser.add_argument("--cert", help="certificate: STARTTLS is offered")
    parser.add_argument("--key", help="its key")
    parser.add_argument("--require-tls", action="store_true", help="no mail without STARTTLS")
    args = parser.parse_args()
    os.makedirs(args.dir, exist_ok=True)
    asyncio.run(serve(args))


if __name__ == "__main__":
    main()
