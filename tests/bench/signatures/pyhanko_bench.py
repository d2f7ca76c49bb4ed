"""Signs and verifies PDFs with pyHanko, for the bench of signatures.

sign KEY BYTES FILE: a PDF with one stream of that size. verify FILE: prints verifications a second and peak MB.
"""

import io
import os
import resource
import sys
import time

from pyhanko.keys import load_certs_from_pemder
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields, signers
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext


def blank(size):
    """One page and one stream of random bytes."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /PieceInfo 4 0 R >>",
        b"<< /Length %d >>\nstream\n" % size + os.urandom(size) + b"\nendstream",
    ]
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start
    return bytes(out)


def sign(key, size, path):
    signer = signers.SimpleSigner.load(f"{key}.key", f"{key}.pem", ca_chain_files=("ca.pem",))
    meta = signers.PdfSignatureMetadata(
        field_name="Firma", subfilter=fields.SigSeedSubFilter.PADES, md_algorithm="sha256"
    )
    with open(path, "wb") as out:
        signers.sign_pdf(IncrementalPdfFileWriter(io.BytesIO(blank(int(size)))), meta, signer, output=out)


def verify(path):
    roots = list(load_certs_from_pemder(["ca.pem"]))
    start, count = time.monotonic(), 0
    while time.monotonic() - start < 2 or count < 3:
        with open(path, "rb") as file:
            signature = PdfFileReader(file).embedded_signatures[0]
            status = validate_pdf_signature(signature, ValidationContext(trust_roots=roots))
            assert status.bottom_line, status.pretty_print_details()
        count += 1
    rate = count / (time.monotonic() - start)
    print(f"{rate:.1f}", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)


if __name__ == "__main__":
    {"sign": sign, "verify": verify}[sys.argv[1]](*sys.argv[2:])
