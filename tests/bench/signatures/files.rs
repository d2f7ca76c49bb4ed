//! Keys, certificates and signed files, made by OpenSSL and pyHanko in a folder that is thrown away.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use chrono::{DateTime, Utc};

use super::process::{self, Usage};

const PYHANKO: &str = include_str!("pyhanko_bench.py");

pub struct Files {
    folder: PathBuf,
    /// An interpreter that has pyHanko.
    pub python: Option<PathBuf>,
    pub at: DateTime<Utc>,
}

impl Files {
    /// None without OpenSSL.
    pub fn new(folder: &Path) -> Option<Self> {
        let runs = |program: &Path, args: &[&str]| {
            let mut command = Command::new(program);
            let status = command.args(args).stdout(Stdio::null()).stderr(Stdio::null()).status();
            status.is_ok_and(|status| status.success())
        };
        if !runs(Path::new("openssl"), &["version"]) {
            return None;
        }
        #[expect(clippy::disallowed_methods, reason = "the Makefile says where its interpreter is")]
        let python = std::env::var_os("PORTOS_TEST_PYTHON").map(PathBuf::from);
        let python = python.filter(|python| runs(python, &["-c", "import pyhanko, cryptography"]));
        #[expect(clippy::disallowed_methods, reason = "the files are signed now")]
        let at = Utc::now() + chrono::TimeDelta::minutes(4);
        let files = Self { folder: folder.to_owned(), python, at };
        fs::write(folder.join("pyhanko_bench.py"), PYHANKO).unwrap();
        let authority = "basicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash\n";
        let signer =
            "basicConstraints=CA:false\nkeyUsage=critical,nonRepudiation\nsubjectKeyIdentifier=hash\n";
        fs::write(folder.join("ca.ext"), authority).unwrap();
        fs::write(folder.join("signer.ext"), signer).unwrap();
        files.certificate("ca", "RSA-2048", None);
        for key in ["RSA-2048", "RSA-4096", "P-256"] {
            files.certificate(key, key, Some("ca"));
        }
        Some(files)
    }

    fn openssl(&self, args: &[&str]) {
        let output = Command::new("openssl").current_dir(&self.folder).args(args).output().unwrap();
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    fn certificate(&self, name: &str, key: &str, issuer: Option<&str>) {
        let (pem, private, request) = (format!("{name}.pem"), format!("{name}.key"), format!("{name}.csr"));
        match key.strip_prefix("RSA-") {
            Some(bits) => {
                let bits = format!("rsa_keygen_bits:{bits}");
                self.openssl(&["genpkey", "-algorithm", "RSA", "-pkeyopt", &bits, "-out", &private]);
            }
            None => {
                let curve = "ec_paramgen_curve:P-256";
                self.openssl(&["genpkey", "-algorithm", "EC", "-pkeyopt", curve, "-out", &private]);
            }
        }
        let subject = format!("/C=IT/CN={name}/serialNumber=TINIT-PNTGVR84E57E335O");
        self.openssl(&["req", "-new", "-key", &private, "-subj", &subject, "-out", &request]);
        let common = ["x509", "-req", "-days", "30", "-sha256", "-in", &request, "-out", &pem];
        match issuer {
            Some(_) => {
                let by = ["-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-extfile", "signer.ext"];
                self.openssl(&[&common[..], &by].concat());
            }
            None => self.openssl(&[&common[..], &["-signkey", &private, "-extfile", "ca.ext"]].concat()),
        }
    }

    pub fn anchors(&self) -> PathBuf {
        self.folder.join("ca.pem")
    }

    /// A p7m around so many bytes that do not compress.
    pub fn p7m(&self, key: &str, bytes: usize) -> PathBuf {
        self.openssl(&["rand", "-out", "content", &bytes.to_string()]);
        let (pem, private) = (format!("{key}.pem"), format!("{key}.key"));
        let sign = [
            "cms",
            "-sign",
            "-binary",
            "-nodetach",
            "-cades",
            "-md",
            "sha256",
            "-in",
            "content",
            "-outform",
            "DER",
        ];
        self.openssl(&[&sign[..], &["-signer", &pem, "-inkey", &private, "-out", "signed.p7m"]].concat());
        self.folder.join("signed.p7m")
    }

    /// The same as a PDF with one stream of that size.
    pub fn pdf(&self, key: &str, bytes: usize) -> Option<PathBuf> {
        let mut command = Command::new(self.python.as_ref()?);
        command.current_dir(&self.folder).args([
            "pyhanko_bench.py",
            "sign",
            key,
            &bytes.to_string(),
            "signed.pdf",
        ]);
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        Some(self.folder.join("signed.pdf"))
    }

    pub fn openssl_verify(&self, file: &Path) -> Usage {
        process::measure(|| {
            let mut command = Command::new("openssl");
            let verify = ["cms", "-verify", "-cades", "-binary", "-inform", "DER", "-purpose", "any", "-in"];
            command.args(verify).arg(file).arg("-CAfile").arg(self.anchors()).args(["-out", "/dev/null"]);
            command
        })
    }

    pub fn portos_verify(&self, file: &Path) -> Usage {
        process::measure(|| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_portos"));
            command.arg("verify").arg(file).arg("--trust").arg(self.anchors());
            command.args(["--json", "--at", &self.at.to_rfc3339()]);
            command
        })
    }

    /// Rate and memory as the script counts them.
    pub fn pyhanko(&self, file: &Path) -> Option<Usage> {
        let mut command = Command::new(self.python.as_ref()?);
        command.current_dir(&self.folder).args(["pyhanko_bench.py", "verify"]).arg(file);
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8(output.stdout).unwrap();
        let (rate, megabytes) = text.trim().split_once(' ').unwrap();
        Some(Usage { rate: rate.parse().unwrap(), megabytes: megabytes.parse().unwrap() })
    }
}
