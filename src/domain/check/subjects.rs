//! S: section 2.

use chrono::Months;

use crate::domain::person::{FiscalCode, VatNumber};
use crate::domain::role::{SubRole, SubjectRole};
use crate::domain::subject::{Subject, display_name};

use super::{Findings, RuleCode, Snapshot, has_text};

/// Years of membership that a tester needs, in months (art. 67 DPR 380/2001). [STD]
const TESTER_MONTHS: Months = Months::new(120);

pub(super) fn check(snapshot: &Snapshot, found: &mut Findings) {
    roles(snapshot, found);
    for (at, subject) in snapshot.active() {
        one(at, subject, found);
    }
    titolare(snapshot, found);
    testers(snapshot, found);
    duplicates(snapshot, found);
    if !snapshot.own_account_codes().is_empty() && !snapshot.has_document("D3") {
        found.add(RuleCode::S10, "attachments.D3", &[]);
    }
}

fn roles(snapshot: &Snapshot, found: &mut Findings) {
    // The contractor may still be unknown at filing and declare later (3.6 [INF]).
    for role in [SubjectRole::Committente, SubjectRole::DirettoreLavori] {
        if snapshot.with_role(role).next().is_none() {
            found.add(RuleCode::S01, "subjects", &[role.code()]);
        }
    }
    let structural = Some(SubRole::Strutturale);
    if !snapshot.with_role(SubjectRole::Progettista).any(|(_, subject)| subject.sub_role == structural) {
        found.add(RuleCode::S01, "subjects", &["PROGETTISTA STRUTTURALE"]);
    }
    for role in SubjectRole::ALL {
        let (mut holders, mut mains) = (0_usize, 0_usize);
        for (_, subject) in snapshot.with_role(*role) {
            holders += 1;
            mains += usize::from(subject.main == Some(true));
        }
        if holders > 0 && mains != 1 {
            found.add(RuleCode::S02, "subjects", &[role.code()]);
        }
    }
}

fn one(at: usize, subject: &Subject, found: &mut Findings) {
    let abroad = !has_text(&subject.fiscal_code) && has_text(&subject.foreign_id);
    if subject.own_code().is_none() && !abroad {
        found.add(RuleCode::S03, format!("subjects[{at}].fiscalCode"), &[]);
    }
    let vat = subject.vat_number.as_deref().filter(|text| !text.trim().is_empty());
    if vat.is_some_and(|text| VatNumber::parse(text).is_err()) {
        found.add(RuleCode::S03, format!("subjects[{at}].vatNumber"), &[]);
    }
    let technician = matches!(
        subject.role,
        Some(
            SubjectRole::Progettista
                | SubjectRole::DirettoreLavori
                | SubjectRole::Geologo
                | SubjectRole::Collaudatore
        )
    );
    let register = subject.register.as_ref();
    if technician && !register.is_some_and(|r| r.order.is_some() && has_text(&r.number)) {
        found.add(RuleCode::S08, format!("subjects[{at}].register"), &[]);
    }
    // Every role but the last has a statement to make.
    if subject.role != Some(SubjectRole::Altro) && !has_text(&subject.email) {
        found.add(RuleCode::S09, format!("subjects[{at}].email"), &[]);
    }
    if subject.is_body() {
        match &subject.representative {
            Some(person) if has_text(&person.last_name) && has_text(&person.fiscal_code) => {
                if subject.signing_code().is_none() {
                    found.add(RuleCode::S03, format!("subjects[{at}].representative.fiscalCode"), &[]);
                }
            }
            _ => found.add(RuleCode::S11, format!("subjects[{at}].representative"), &[]),
        }
    }
}

fn titolare(snapshot: &Snapshot, found: &mut Findings) {
    let titolare = snapshot.titolare_code();
    let is_he = |subject: &Subject| {
        titolare.is_some() && (subject.own_code() == titolare || subject.signing_code() == titolare)
    };
    if !snapshot.active().any(|(_, subject)| is_he(subject)) {
        found.add(RuleCode::S04, "subjects", &[]);
    }
    if snapshot.with_role(SubjectRole::Committente).any(|(_, client)| is_he(client)) {
        return;
    }
    for (at, client) in snapshot.with_role(SubjectRole::Committente) {
        if client.delegates_titolare != Some(true) {
            let path = format!("subjects[{at}].delegatesTitolare");
            found.add(RuleCode::S05, path, &[&display_name(client)]);
        }
    }
}

fn testers(snapshot: &Snapshot, found: &mut Findings) {
    let barred: Vec<FiscalCode> = snapshot
        .active()
        .filter(|(_, subject)| {
            matches!(
                subject.role,
                Some(SubjectRole::Progettista | SubjectRole::DirettoreLavori | SubjectRole::Ditta)
            )
        })
        .flat_map(|(_, subject)| [subject.own_code(), subject.signing_code()])
        .flatten()
        .collect();
    let mut testers = 0_usize;
    for (at, tester) in snapshot.with_role(SubjectRole::Collaudatore) {
        testers += 1;
        if tester.own_code().is_some_and(|code| barred.contains(&code)) {
            found.add(RuleCode::S06, format!("subjects[{at}].fiscalCode"), &[]);
        }
        let enrolled = tester.register.as_ref().and_then(|register| register.enrolled_on);
        let senior = enrolled.and_then(|day| day.checked_add_months(TESTER_MONTHS));
        if senior.is_none_or(|day| day > snapshot.on) {
            found.add(RuleCode::S06, format!("subjects[{at}].register.enrolledOn"), &[]);
        }
    }
    if testers == 0 && snapshot.testing_is_due() {
        found.add(RuleCode::S07, "subjects", &[]);
    }
}

/// Two entries of one person in one role. Two parts of a role are two entries. [INF]
fn duplicates(snapshot: &Snapshot, found: &mut Findings) {
    let mut seen = Vec::new();
    for (at, subject) in snapshot.active() {
        let (Some(code), Some(role)) = (subject.own_code(), subject.role) else {
            continue;
        };
        let key = (code, role, subject.sub_role);
        if seen.contains(&key) {
            found.add(RuleCode::S12, format!("subjects[{at}]"), &[]);
        } else {
            seen.push(key);
        }
    }
}
