//! Date and time as people in Italy write and read them.
//!
//! One zone with one rule that has not changed since 1996 does not pay for a time zone database.

use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc};

const MONTHS: [&str; 12] = [
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
];

/// `22 novembre 2026, ore 05:26`, in the legal time of Italy.
pub fn long(at: DateTime<Utc>) -> String {
    let local = local(at);
    let month = MONTHS.get(local.month0() as usize).copied().unwrap_or_default();
    // The first of the month is written as an ordinal.
    let ordinal = if local.day() == 1 { "º" } else { "" };
    format!("{}{ordinal} {month} {}, ore {}", local.day(), local.year(), local.format("%H:%M"))
}

/// The civil day in Italy: terms are counted in these.
pub fn day(at: DateTime<Utc>) -> NaiveDate {
    local(at).date()
}

/// The hour of the clock in Italy.
pub fn hour(at: DateTime<Utc>) -> u32 {
    local(at).hour()
}

/// The first moment of a civil day in Italy. The clock never changes at midnight.
pub fn midnight(day: NaiveDate) -> DateTime<Utc> {
    let local = day.and_time(NaiveTime::MIN).and_utc();
    // An hour before is surely past the change of that day or surely before it.
    let winter = local.checked_sub_signed(Duration::hours(1)).unwrap_or(local);
    local.checked_sub_signed(offset(winter)).unwrap_or(local)
}

fn local(at: DateTime<Utc>) -> NaiveDateTime {
    at.naive_utc().checked_add_signed(offset(at)).unwrap_or(at.naive_utc())
}

/// Summer time of the Union: from the last Sunday of March to that of October, both at 01:00 UTC.
fn offset(at: DateTime<Utc>) -> Duration {
    let change = |month| {
        let last = NaiveDate::from_ymd_opt(at.year(), month, 31)?;
        let sunday = last - Duration::days(i64::from(last.weekday().num_days_from_sunday()));
        sunday.and_hms_opt(1, 0, 0)
    };
    let now = at.naive_utc();
    let summer = change(3).is_some_and(|start| now >= start) && change(10).is_some_and(|end| now < end);
    Duration::hours(if summer { 2 } else { 1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follows_the_changes_of_the_clock() {
        let cases = [
            ("2026-03-29T00:59:59Z", "29 marzo 2026, ore 01:59"),
            ("2026-03-29T01:00:00Z", "29 marzo 2026, ore 03:00"),
            ("2026-10-25T00:59:59Z", "25 ottobre 2026, ore 02:59"),
            ("2026-10-25T01:00:00Z", "25 ottobre 2026, ore 02:00"),
            // The 31st is itself the Sunday, in March and in October.
            ("2024-03-31T00:59:00Z", "31 marzo 2024, ore 01:59"),
            ("2024-03-31T01:00:00Z", "31 marzo 2024, ore 03:00"),
            ("2027-10-31T00:59:00Z", "31 ottobre 2027, ore 02:59"),
            ("2027-10-31T01:00:00Z", "31 ottobre 2027, ore 02:00"),
            ("2025-12-31T23:30:00Z", "1º gennaio 2026, ore 00:30"),
            ("2026-07-31T22:15:00+00:00", "1º agosto 2026, ore 00:15"),
        ];
        for (utc, shown) in cases {
            assert_eq!(long(utc.parse().unwrap()), shown, "{utc}");
        }
    }

    #[test]
    fn a_day_begins_at_its_own_midnight() {
        let cases = [
            ("2026-01-15", "2026-01-14T23:00:00Z"),
            ("2026-07-15", "2026-07-14T22:00:00Z"),
            ("2026-03-29", "2026-03-28T23:00:00Z"),
            ("2026-03-30", "2026-03-29T22:00:00Z"),
            ("2026-10-25", "2026-10-24T22:00:00Z"),
            ("2026-10-26", "2026-10-25T23:00:00Z"),
        ];
        for (date, start) in cases {
            let (date, start): (NaiveDate, DateTime<Utc>) = (date.parse().unwrap(), start.parse().unwrap());
            assert_eq!(midnight(date), start, "{date}");
            assert_eq!(day(start), date);
            assert_eq!(day(start - Duration::seconds(1)), date.pred_opt().unwrap());
        }
    }

    #[test]
    fn the_ends_of_time_do_not_panic() {
        long(DateTime::<Utc>::MIN_UTC);
        long(DateTime::<Utc>::MAX_UTC);
        midnight(NaiveDate::MIN);
        midnight(NaiveDate::MAX);
    }
}
