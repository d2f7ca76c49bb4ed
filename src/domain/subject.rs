//! Section 2: a person or body with a role in the practice (soggetto).

pub mod kinds;

pub use super::person::FiscalCode;
use super::person::{Email, VatNumber};
pub use super::role::{SubRole, SubjectRole};
pub use chrono::NaiveDate;
pub use kinds::*;

macro_rules! address_fields {
    ($emit:ident) => {
        $emit! {
            /// Residence or seat (residenza, sede).
            Address, "AddressInput";
            /// Street (via).
            street: Option<String>;
            /// House number (civico).
            house_number: Option<String>;
            /// Postal code (CAP).
            postal_code: Option<String>;
            /// ISTAT code of the comune, six digits.
            comune_istat: Option<String>;
            /// Name of the comune, or of the town abroad.
            comune_name: Option<String>;
            /// Province (sigla).
            province: Option<String>;
            /// Country, ISO 3166 alpha-2; nothing means Italy.
            country: Option<String>;
        }
    };
}
pub(crate) use address_fields;
address_fields!(record);

macro_rules! register_fields {
    ($emit:ident) => {
        $emit! {
            /// Registration with a professional order (albo).
            ProfessionalRegister, "ProfessionalRegisterInput";
            /// The order (ordine).
            order: Option<ProfessionalOrder>;
            /// Province of the order.
            province: Option<String>;
            /// Registration number.
            number: Option<String>;
            /// Section of the register.
            section: Option<RegisterSection>;
            /// Day of registration; the tester needs ten years. [STD]
            enrolled_on: Option<NaiveDate>;
        }
    };
}
pub(crate) use register_fields;
register_fields!(record);

macro_rules! representative_fields {
    ($emit:ident) => {
        $emit! {
            /// Legal representative of a legal person (legale rappresentante).
            Representative, "RepresentativeInput";
            /// First name (nome).
            first_name: Option<String>;
            /// Last name (cognome).
            last_name: Option<String>;
            /// Fiscal code (codice fiscale); this person signs for the legal person.
            fiscal_code: Option<String>;
        }
    };
}
pub(crate) use representative_fields;
representative_fields!(record);

macro_rules! subject_fields {
    ($emit:ident) => {
        $emit! {
            /// Section 2: a person or body with a role in the practice (soggetto).
            Subject, SubjectPatch, "SubjectInput";
            /// Role (ruolo). [SL]
            role: SubjectRole;
            /// Part of the role (sottoruolo).
            sub_role: SubRole;
            /// The main subject of the role (principale). [SL]
            main: bool;
            /// Natural person, legal person or public body (tipo di persona).
            person_kind: PersonKind;
            /// Fiscal code (codice fiscale), 16 characters or 11 digits.
            fiscal_code: String;
            /// First name (nome).
            first_name: String;
            /// Last name (cognome).
            last_name: String;
            /// Name of the legal person or body (denominazione).
            company_name: String;
            /// VAT number (partita IVA), 11 digits.
            vat_number: String;
            /// Date of birth (data di nascita).
            birth_date: NaiveDate;
            /// Place of birth (comune di nascita).
            birth_place: String;
            /// Sex (sesso).
            sex: Sex;
            /// Residence or seat (residenza, sede).
            address: Address;
            /// E-mail address, for notices.
            email: String;
            /// Certified e-mail address (PEC).
            pec: String;
            /// Telephone (telefono).
            phone: String;
            /// Registration with a professional order (albo).
            register: ProfessionalRegister;
            /// Legal representative (legale rappresentante) of a legal person or body.
            representative: Representative;
            /// The client delegates the titolare digitale (delega del committente). [SL]
            delegates_titolare: bool;
            /// Identifier of a foreign subject that has no fiscal code (identificativo estero). [INF]
            foreign_id: String;
            /// State of the appointment (stato della nomina).
            appointment: AppointmentState;
        }
    };
}
pub(crate) use subject_fields;
subject_fields!(form);

/// A field that must be put right before the subject can be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubjectProblem {
    /// Path within the subject, for example `representative.fiscalCode`.
    pub path: &'static str,
    pub code: SubjectProblemCode,
}

impl Subject {
    /// Not ended: only these count for the rules.
    pub fn is_active(&self) -> bool {
        self.appointment != Some(AppointmentState::Ended)
    }

    /// Acts through a legal representative.
    pub fn is_body(&self) -> bool {
        matches!(self.person_kind, Some(PersonKind::Legal | PersonKind::PublicBody))
    }

    /// The subject's own fiscal code, when it is well formed.
    pub fn own_code(&self) -> Option<FiscalCode> {
        self.fiscal_code.as_deref().and_then(|text| FiscalCode::parse(text).ok())
    }

    /// The code with which this subject signs: a body signs by its representative (4.2 [INF]).
    pub fn signing_code(&self) -> Option<FiscalCode> {
        if !self.is_body() {
            return self.own_code();
        }
        let code = self.representative.as_ref()?.fiscal_code.as_deref()?;
        FiscalCode::parse(code).ok()
    }
}

/// The name of the person who acts: the subject himself, or who represents the body, with its name.
pub fn acting_name(subject: &Subject) -> String {
    let shown = display_name(subject);
    let text = |part: &Option<String>| part.as_deref().map(str::trim).unwrap_or_default().to_owned();
    match subject.representative.as_ref().filter(|_| subject.is_body()) {
        Some(person) => {
            let name = format!("{} {}", text(&person.first_name), text(&person.last_name)).trim().to_owned();
            if name.is_empty() { shown } else { format!("{name} per {shown}") }
        }
        None => shown,
    }
}

/// The name to show; the fiscal code while no name is known.
pub fn display_name(subject: &Subject) -> String {
    let text = |part: &Option<String>| part.as_deref().map(str::trim).unwrap_or_default().to_owned();
    let person = format!("{} {}", text(&subject.first_name), text(&subject.last_name)).trim().to_owned();
    let company = text(&subject.company_name);
    let names = if subject.is_body() { [company, person] } else { [person, company] };
    names.into_iter().find(|name| !name.is_empty()).unwrap_or_else(|| text(&subject.fiscal_code))
}

/// Errors for which an addition or a change is refused. Anything else may stay incomplete.
pub fn validate(subject: &Subject) -> Vec<SubjectProblem> {
    use SubjectProblemCode as Code;
    let mut problems = Vec::new();
    let mut add = |path, code| problems.push(SubjectProblem { path, code });

    if subject.role.is_none() {
        add("role", Code::Required);
    }
    let filled = |text: &Option<String>| text.as_deref().is_some_and(|t| !t.trim().is_empty());
    if filled(&subject.fiscal_code) {
        if subject.own_code().is_none() {
            add("fiscalCode", Code::FiscalCodeInvalid);
        }
    } else if !filled(&subject.foreign_id) {
        // A foreign subject may be without an Italian code (10.5 [INF]).
        add("fiscalCode", Code::Required);
    }
    if filled(&subject.vat_number)
        && subject.vat_number.as_deref().is_some_and(|text| VatNumber::parse(text).is_err())
    {
        add("vatNumber", Code::VatNumberInvalid);
    }
    for (path, text) in [("email", &subject.email), ("pec", &subject.pec)] {
        if filled(text) && text.as_deref().is_some_and(|t| Email::parse(t).is_err()) {
            add(path, Code::EmailInvalid);
        }
    }
    let deputy = subject.representative.as_ref().map(|r| &r.fiscal_code);
    if let Some(code) = deputy.filter(|code| filled(code)).and_then(|code| code.as_deref())
        && FiscalCode::parse(code).is_err()
    {
        add("representative.fiscalCode", Code::FiscalCodeInvalid);
    }
    for (path, text, limit) in texts(subject) {
        if text.as_deref().is_some_and(|t| t.chars().count() > limit) {
            add(path, Code::TooLong);
        }
    }
    problems
}

/// Every free text of a subject with its limit in characters. [INF]
fn texts(subject: &Subject) -> Vec<(&'static str, &Option<String>, usize)> {
    let mut texts = vec![
        ("firstName", &subject.first_name, 100),
        ("lastName", &subject.last_name, 100),
        ("companyName", &subject.company_name, 200),
        ("birthPlace", &subject.birth_place, 100),
        ("phone", &subject.phone, 30),
        ("foreignId", &subject.foreign_id, 50),
    ];
    if let Some(address) = &subject.address {
        texts.extend([
            ("address.street", &address.street, 200),
            ("address.houseNumber", &address.house_number, 20),
            ("address.postalCode", &address.postal_code, 20),
            ("address.comuneIstat", &address.comune_istat, 6),
            ("address.comuneName", &address.comune_name, 100),
            ("address.province", &address.province, 50),
            ("address.country", &address.country, 2),
        ]);
    }
    if let Some(register) = &subject.register {
        texts.extend([
            ("register.province", &register.province, 50),
            ("register.number", &register.number, 20),
        ]);
    }
    if let Some(representative) = &subject.representative {
        texts.extend([
            ("representative.firstName", &representative.first_name, 100),
            ("representative.lastName", &representative.last_name, 100),
        ]);
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person() -> Subject {
        Subject {
            role: Some(SubjectRole::Committente),
            fiscal_code: Some("RSSMRA80A01H501U".into()),
            first_name: Some("Mario".into()),
            last_name: Some("Rossi".into()),
            ..Subject::default()
        }
    }

    fn codes(subject: &Subject) -> Vec<(&'static str, SubjectProblemCode)> {
        validate(subject).into_iter().map(|p| (p.path, p.code)).collect()
    }

    #[test]
    fn an_incomplete_subject_may_be_saved() {
        assert_eq!(codes(&person()), []);
    }

    #[test]
    fn hard_errors_name_their_field() {
        use SubjectProblemCode as Code;
        let empty = Subject::default();
        assert_eq!(codes(&empty), [("role", Code::Required), ("fiscalCode", Code::Required)]);
        let wrong = Subject {
            fiscal_code: Some("RSSMRA80A01H501X".into()),
            vat_number: Some("12345678901".into()),
            email: Some("mario".into()),
            pec: Some("a@b".into()),
            phone: Some("1".repeat(31)),
            representative: Some(Representative {
                first_name: Some("x".repeat(101)),
                last_name: None,
                fiscal_code: Some("X".into()),
            }),
            ..person()
        };
        assert_eq!(
            codes(&wrong),
            [
                ("fiscalCode", Code::FiscalCodeInvalid),
                ("vatNumber", Code::VatNumberInvalid),
                ("email", Code::EmailInvalid),
                ("pec", Code::EmailInvalid),
                ("representative.fiscalCode", Code::FiscalCodeInvalid),
                ("phone", Code::TooLong),
                ("representative.firstName", Code::TooLong),
            ]
        );
        let foreign = Subject { fiscal_code: None, foreign_id: Some("FR 123".into()), ..person() };
        assert_eq!(codes(&foreign), []);
    }

    #[test]
    fn a_body_signs_by_its_representative_and_shows_its_own_name() {
        assert_eq!(display_name(&person()), "Mario Rossi");
        assert_eq!(
            display_name(&Subject { first_name: None, last_name: None, ..person() }),
            "RSSMRA80A01H501U"
        );
        let mut body = Subject {
            person_kind: Some(PersonKind::Legal),
            fiscal_code: Some("12345678903".into()),
            company_name: Some("Edil Prova srl".into()),
            ..person()
        };
        assert_eq!(display_name(&body), "Edil Prova srl");
        assert_eq!(body.signing_code(), None);
        let code = Some("RSSMRA80A01H501U".into());
        body.representative = Some(Representative { first_name: None, last_name: None, fiscal_code: code });
        assert_eq!(body.signing_code().as_ref().map(FiscalCode::as_str), Some("RSSMRA80A01H501U"));
        assert_eq!(person().signing_code(), person().own_code());
    }
}
