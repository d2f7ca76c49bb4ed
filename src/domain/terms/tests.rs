use chrono::{DateTime, Utc};

use super::*;

/// What happens, on which day it is looked at, and what must come out. R integrations requested, E so many
/// days more, A answered, P grounds for refusal told, O observations, D decided. A day is its noon.
const SCENARIOS: &str = "
nothing happens                         | AUTORIZZAZIONE | 2026-03-02 |                                    | 2026-03-10 | 2026-04-01 | RUNNING
ends on Easter Monday                   | AUTORIZZAZIONE | 2026-03-07 |                                    | 2026-03-10 | 2026-04-07 | RUNNING
ends on Easter Sunday                   | AUTORIZZAZIONE | 2026-03-06 |                                    | 2026-04-07 | 2026-04-07 | RUNNING
ends on a Sunday                        | AUTORIZZAZIONE | 2026-02-06 |                                    | 2026-02-10 | 2026-03-09 | RUNNING
a Saturday is no holiday                | AUTORIZZAZIONE | 2026-02-05 |                                    | 2026-02-10 | 2026-03-07 | RUNNING
2 June                                  | AUTORIZZAZIONE | 2026-05-03 |                                    | 2026-05-10 | 2026-06-03 | RUNNING
25 April, a Saturday, then a Sunday     | AUTORIZZAZIONE | 2026-03-26 |                                    | 2026-04-01 | 2026-04-27 | RUNNING
1 May, then a Saturday                  | AUTORIZZAZIONE | 2026-04-01 |                                    | 2026-04-10 | 2026-05-02 | RUNNING
15 August, a Saturday                   | AUTORIZZAZIONE | 2026-07-16 |                                    | 2026-08-01 | 2026-08-17 | RUNNING
1 November, a Sunday                    | AUTORIZZAZIONE | 2026-10-02 |                                    | 2026-10-10 | 2026-11-02 | RUNNING
8 December                              | AUTORIZZAZIONE | 2026-11-08 |                                    | 2026-11-10 | 2026-12-09 | RUNNING
Christmas, Santo Stefano, a Sunday      | AUTORIZZAZIONE | 2026-11-25 |                                    | 2026-12-01 | 2026-12-28 | RUNNING
over the end of the year                | AUTORIZZAZIONE | 2026-12-02 |                                    | 2026-12-10 | 2027-01-02 | RUNNING
6 January                               | AUTORIZZAZIONE | 2026-12-07 |                                    | 2027-01-02 | 2027-01-07 | RUNNING
4 October is a holiday from 2026        | AUTORIZZAZIONE | 2027-09-04 |                                    | 2027-09-10 | 2027-10-05 | RUNNING
and was none in 2024                    | AUTORIZZAZIONE | 2024-09-04 |                                    | 2024-09-10 | 2024-10-04 | RUNNING
29 February                             | AUTORIZZAZIONE | 2024-01-30 |                                    | 2024-02-10 | 2024-02-29 | RUNNING
no 29 February                          | AUTORIZZAZIONE | 2026-01-30 |                                    | 2026-02-10 | 2026-03-02 | RUNNING
half an hour into the day of the change | AUTORIZZAZIONE | 2026-03-28T23:30:00Z |                          | 2026-04-10 | 2026-04-28 | RUNNING
half an hour into the day after it      | AUTORIZZAZIONE | 2026-03-29T22:30:00Z |                          | 2026-04-10 | 2026-04-29 | RUNNING
the same in autumn, before              | AUTORIZZAZIONE | 2026-10-24T22:15:00Z |                          | 2026-11-10 | 2026-11-24 | RUNNING
the same in autumn, after               | AUTORIZZAZIONE | 2026-10-25T22:45:00Z |                          | 2026-11-10 | 2026-11-24 | RUNNING
the year is newer in Italy              | AUTORIZZAZIONE | 2025-12-31T23:30:00Z |                          | 2026-01-10 | 2026-01-31 | RUNNING
the last minute of the last day         | AUTORIZZAZIONE | 2026-03-02 |                                    | 2026-04-01T21:59:59Z | 2026-04-01 | RUNNING
a second later it is granted            | AUTORIZZAZIONE | 2026-03-02 |                                    | 2026-04-01T22:00:00Z | 2026-04-01 | SILENT
decided in the last minute              | AUTORIZZAZIONE | 2026-03-02 | D 2026-04-01T21:59:59Z             | 2026-04-10 | 2026-04-01 | DECIDED
decided a day late                      | AUTORIZZAZIONE | 2026-03-02 | D 2026-04-02                       | 2026-04-10 | 2026-04-01 | DECIDED_AFTER_SILENCE
a control that is overdue               | CONTROLLO      | 2026-03-02 |                                    | 2026-05-04 | 2026-05-02 | OVERDUE
a control that is late                  | CONTROLLO      | 2026-03-02 | D 2026-05-05                       | 2026-05-10 | 2026-05-02 | DECIDED_LATE
the last day of the longer term         | AUTORIZZAZIONE | 2020-09-14 |                                    | 2020-10-20 | 2020-11-13 | RUNNING
the first day of the shorter one        | AUTORIZZAZIONE | 2020-09-15 |                                    | 2020-10-01 | 2020-10-15 | RUNNING
integrations answered                   | AUTORIZZAZIONE | 2026-03-02 | R 2026-03-12, A 2026-03-22         | 2026-03-25 | 2026-04-11 | RUNNING
answered today, it runs                 | AUTORIZZAZIONE | 2026-03-02 | R 2026-03-12, A 2026-03-22         | 2026-03-22 | 2026-04-11 | RUNNING
not answered yet                        | AUTORIZZAZIONE | 2026-03-02 | R 2026-03-12                       | 2026-03-20 | 2026-05-02 | STOPPED
never answered                          | AUTORIZZAZIONE | 2026-03-02 | R 2026-03-12                       | 2026-04-20 | 2026-05-02 | RUNNING
answered too late                       | AUTORIZZAZIONE | 2026-03-02 | R 2026-03-12, A 2026-04-15         | 2026-04-20 | 2026-05-02 | RUNNING
a second request does not suspend       | AUTORIZZAZIONE | 2026-03-02 | R 2026-03-12, A 2026-03-20, R 2026-03-25 | 2026-03-26 | 2026-04-09 | RUNNING
ten days more                           | AUTORIZZAZIONE | 2026-03-02 | R 2026-03-12, E10 2026-03-20, A 2026-04-21 | 2026-04-22 | 2026-05-11 | RUNNING
more than the law allows                | AUTORIZZAZIONE | 2026-03-02 | R 2026-03-12, E60 2026-03-20, A 2026-05-11 | 2026-05-12 | 2026-06-01 | RUNNING
more time when it is over               | AUTORIZZAZIONE | 2026-03-02 | R 2026-03-12, E10 2026-04-13       | 2026-04-14 | 2026-05-02 | RUNNING
more time without a request             | AUTORIZZAZIONE | 2026-03-02 | E10 2026-03-13                     | 2026-03-14 | 2026-04-01 | RUNNING
asked for after the end                 | AUTORIZZAZIONE | 2026-03-02 | R 2026-04-02                       | 2026-04-03 | 2026-04-01 | SILENT
grounds told, observations              | AUTORIZZAZIONE | 2026-03-02 | P 2026-03-12, O 2026-03-16         | 2026-03-20 | 2026-04-15 | STOPPED
ten days after them it runs again       | AUTORIZZAZIONE | 2026-03-02 | P 2026-03-12, O 2026-03-16         | 2026-03-26 | 2026-04-15 | RUNNING
grounds told, no observations           | AUTORIZZAZIONE | 2026-03-02 | P 2026-03-12                       | 2026-04-01 | 2026-04-13 | RUNNING
in 2019 they interrupted                | AUTORIZZAZIONE | 2020-03-02 | P 2020-03-12, O 2020-03-16         | 2020-04-01 | 2020-05-15 | RUNNING
both at a time                          | AUTORIZZAZIONE | 2026-03-02 | R 2026-03-12, P 2026-03-20, O 2026-03-24, A 2026-03-25 | 2026-04-10 | 2026-04-23 | RUNNING
the clock was set back before the answer | AUTORIZZAZIONE | 2026-03-02 | R 2026-03-12, A 2026-03-10        | 2026-03-13 | 2026-04-01 | RUNNING
the clock was set back after the start  | AUTORIZZAZIONE | 2026-03-02 | R 2026-02-27, A 2026-03-10         | 2026-03-13 | 2026-04-09 | RUNNING
the clock of the reader is behind       | AUTORIZZAZIONE | 2026-03-02 |                                    | 2026-02-01 | 2026-04-01 | RUNNING
asked for on the moved last day         | AUTORIZZAZIONE | 2026-03-07 | R 2026-04-07, A 2026-04-10         | 2026-04-10 | 2026-04-10 | RUNNING
decided while it is stopped             | AUTORIZZAZIONE | 2026-03-02 | R 2026-03-12, D 2026-03-15         | 2026-03-20 | 2026-05-02 | DECIDED
what is still to come                   | AUTORIZZAZIONE | 2026-03-02 | R 2026-03-12                       | 2026-03-05 | 2026-04-01 | RUNNING
access to documents is refused          | ACCESSO_ATTI   | 2026-03-02 |                                    | 2026-04-02 | 2026-04-01 | SILENT
observations on nothing                 | AUTORIZZAZIONE | 2026-03-02 | O 2026-03-10                       | 2026-03-20 | 2026-04-01 | RUNNING
";

fn moment(text: &str) -> DateTime<Utc> {
    let whole = if text.contains('T') { text.to_owned() } else { format!("{text}T11:00:00Z") };
    whole.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn act(text: &str) -> (DateTime<Utc>, Act) {
    let (letter, at) = text.split_once(' ').unwrap();
    let act = match letter.split_at(1) {
        ("R", _) => Act::IntegrationRequested,
        ("E", days) => Act::IntegrationExtended(days.parse().unwrap()),
        ("A", _) => Act::IntegrationAnswered,
        ("P", _) => Act::RefusalAnnounced,
        ("O", _) => Act::Observed,
        ("D", _) => Act::Decided,
        _ => panic!("{text}"),
    };
    (moment(at), act)
}

fn acts(text: &str) -> Vec<(DateTime<Utc>, Act)> {
    text.split(',').map(str::trim).filter(|part| !part.is_empty()).map(act).collect()
}

fn of(start: &str, happened: &str, today: &str) -> Clock {
    let rules = Rules::standard().unwrap();
    let calendar = rules.calendar(Seat::Fi);
    clock(&rules, &calendar, TermKind::Autorizzazione, moment(start), &acts(happened), moment(today)).unwrap()
}

#[test]
fn dated_scenarios() {
    let rules = Rules::standard().unwrap();
    let calendar = rules.calendar(Seat::Fi);
    let (mut wrong, mut count) = (Vec::new(), 0);
    for line in SCENARIOS.lines().filter(|line| !line.is_empty()) {
        let [name, kind, start, happened, today, due, outcome] =
            line.split('|').map(str::trim).collect::<Vec<_>>()[..]
        else {
            panic!("{line}");
        };
        let kind = TermKind::from_code(kind).unwrap();
        let clock = clock(&rules, &calendar, kind, moment(start), &acts(happened), moment(today)).unwrap();
        if (clock.due.to_string().as_str(), clock.outcome.code()) != (due, outcome) {
            wrong.push(format!("{name}: {} {}, not {due} {outcome}", clock.due, clock.outcome));
        }
        // The explanation ends where the term ends, and tells nothing twice.
        assert_eq!(clock.steps.last().map(|step| step.due), Some(clock.due), "{name}");
        count += 1;
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(count >= 40, "{count}");
}

#[test]
fn a_stop_says_from_when_to_when_and_why() {
    let clock = of("2026-03-02", "R 2026-03-12, A 2026-03-22", "2026-03-25");
    let [stop] = &clock.stops[..] else { panic!("{:?}", clock.stops) };
    assert_eq!(stop.reason, StopReason::Integrazione);
    assert_eq!((stop.from.to_string(), stop.to.to_string()), ("2026-03-12".into(), "2026-03-22".into()));
    assert_eq!(stop.answer_due.to_string(), "2026-04-11");
    assert!(stop.ground.contains("241/1990"));
    let told: Vec<_> = clock.steps.iter().map(|step| step.what).collect();
    assert_eq!(told, [StepKind::Began, StepKind::Suspended, StepKind::Answered]);
}

#[test]
fn a_moved_end_names_the_holiday() {
    let clock = of("2026-03-07", "", "2026-03-10");
    let moved = clock.steps.iter().find(|step| step.what == StepKind::Moved).unwrap();
    assert_eq!(moved.ground, "Lunedì dell'Angelo");
    assert_eq!((moved.on.to_string(), moved.due.to_string()), ("2026-04-06".into(), "2026-04-07".into()));
}

#[test]
fn silence_begins_the_day_after() {
    let clock = of("2026-03-02", "", "2026-04-02");
    assert_eq!(
        (clock.silence, clock.silent_since.unwrap().to_string()),
        (Silence::Assent, "2026-04-02".into())
    );
    assert_eq!(of("2026-03-02", "", "2026-04-01").silent_since, None);
}

/// R62: the notice opens ten days; refusing before their end is blocked.
#[test]
fn no_refusal_before_the_end_of_the_time_for_observations() {
    let told = of("2026-03-02", "P 2026-03-11, O 2026-03-12", "2026-03-13");
    let end = "2026-03-21".parse().unwrap();
    assert_eq!(may_refuse(&told, moment("2026-03-13")), Err(Some(end)));
    assert_eq!(may_refuse(&told, moment("2026-03-21T22:59:59Z")), Err(Some(end)));
    assert_eq!(may_refuse(&told, moment("2026-03-21T23:00:00Z")), Ok(()));
    assert_eq!(may_refuse(&of("2026-03-02", "", "2026-03-13"), moment("2026-03-13")), Err(None));
}

#[test]
fn terms_that_nothing_stops() {
    let rules = Rules::standard().unwrap();
    let calendar = rules.calendar(Seat::Fi);
    let due = |kind, from: &str, extension| {
        rules.deadline(kind, from.parse().unwrap(), extension, &calendar).unwrap().due.to_string()
    };
    assert_eq!(due(TermKind::RelazioneFinale, "2026-03-02", 0), "2026-05-02");
    assert_eq!(due(TermKind::AttestazioneSilenzio, "2026-03-02", 0), "2026-03-17");
    assert_eq!(due(TermKind::Integrazione, "2026-03-12", 10), "2026-04-21");
    assert_eq!(due(TermKind::Integrazione, "2026-03-12", 1_000), "2026-05-11");
    assert_eq!(due(TermKind::Collaudo, "2026-03-02", 10), "2026-05-02", "a term that cannot be made longer");
}

#[test]
fn a_patron_is_a_holiday_of_his_seat() {
    let text = include_str!("rules.json").replace(
        r#""patrons": []"#,
        r#""patrons": [{ "seat": "FI", "name": "San Giovanni Battista", "date": "06-24" }]"#,
    );
    let rules = Rules::read(&text).unwrap();
    let day = "2026-06-24".parse().unwrap();
    assert_eq!(rules.calendar(Seat::Fi).roll(day).to_string(), "2026-06-25");
    assert_eq!(rules.calendar(Seat::Si).roll(day), day);
}

#[test]
fn a_table_with_a_hole_or_two_answers_is_refused() {
    let standard = include_str!("rules.json");
    let broken = [
        (r#""to": "2020-09-14""#, r#""to": "2020-09-13""#, "AUTORIZZAZIONE: no rule holds on 2020-09-14"),
        (r#""to": "2020-09-14""#, r#""to": "2020-09-15""#, "AUTORIZZAZIONE: two rules hold on 2020-09-15"),
        (r#""days": 20"#, r#""days": 0"#, "PARERE: a term has 1 to 3650 days"),
        (r#""kind": "COLLAUDO""#, r#""kind": "PARERE""#, "PARERE: two rules hold"),
        (r#""kind": "PARERE""#, r#""kind": "COLLAUDO""#, "PARERE: no rule"),
        (r#""silence": "RECORDED""#, r#""silence": "MAYBE""#, "unknown Silence"),
        (r#""date": "06-02""#, r#""date": "06-31""#, "no day of a year"),
        (r#""easter": 1"#, r#""easter": 1, "date": "01-01""#, "either date or easter"),
        (r#""days": 15, "#, r#""days": 15, "dayz": 1, "#, "unknown field"),
        (
            r#""days": 20, "silence""#,
            r#""days": 20, "to": "2026-01-01", "silence""#,
            "PARERE: no rule holds on 2026-01-02",
        ),
        ("{", "", "not the JSON"),
    ];
    for (from, to, expected) in broken {
        assert!(standard.contains(from), "{from}");
        let error = Rules::read(&standard.replacen(from, to, 1)).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    }
}
