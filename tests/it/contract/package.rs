//! The contract as a package: what `npm pack` makes of it is installed, compiled against and run by another project.

use std::path::Path;
use std::process::Command;

pub const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// What a command says, after it went well.
pub fn run(folder: &Path, program: &str, args: &[&str]) -> String {
    let output = Command::new(program).args(args).current_dir(folder).output();
    let output = output.unwrap_or_else(|error| panic!("{program}: {error}; `make test` installs it"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{program} {args:?}: {said}{}", String::from_utf8_lossy(&output.stderr));
    said
}

#[test]
fn the_package_installs_compiles_and_runs_in_another_project() {
    let root = Path::new(ROOT);
    run(root, "make", &["--silent", "frontend-contract/node_modules/.complete"]);
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().to_str().unwrap();
    let packed =
        run(&root.join("frontend-contract"), "npm", &["pack", "--silent", "--pack-destination", target]);
    let package = folder.path().join(packed.lines().last().unwrap());
    let project = folder.path().join("project");
    std::fs::create_dir(&project).unwrap();
    for file in ["package.json", "tsconfig.json", "client.ts"] {
        std::fs::copy(root.join("tests/fixtures/client").join(file), project.join(file)).unwrap();
    }
    let quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error"];
    run(&project, "npm", &[&["install", package.to_str().unwrap()], &quiet[..]].concat());
    let compiler = root.join("frontend-contract/node_modules/.bin/tsc");
    run(&project, compiler.to_str().unwrap(), &["--project", "."]);

    let list = std::fs::read_to_string(root.join("frontend-contract/generated/persisted-documents.json"));
    let list: serde_json::Value = serde_json::from_str(&list.unwrap()).unwrap();
    let said = run(&project, "node", &["client.js"]);
    let (id, rest) = said.trim().split_once(' ').unwrap();
    assert!(list[id].as_str().unwrap().starts_with("query MyProjects"));
    assert_eq!(rest, "true In compilazione");
}
