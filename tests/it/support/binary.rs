//! The binary, as people and machines run it.

use std::process::{Command, Output};

/// Runs it with these variables and no others; status, standard output and error.
pub fn portos(variables: &[(&str, &str)], args: &[&str]) -> (Option<i32>, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_portos"));
    let Output { status, stdout, stderr } =
        command.args(args).env_clear().envs(variables.iter().copied()).output().unwrap();
    (status.code(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}
