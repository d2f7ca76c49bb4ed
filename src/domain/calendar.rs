//! Days that do not count as the last of a term: Sundays, national holidays, the patron of a place.
//!
//! Terms are calendar days. The day of the act is not counted, and a last day that is a holiday moves
//! to the first that is none (civil code, art. 2963). Holidays are data with validity dates, since the
//! law adds and takes away some: 2 June was none from 1977 to 2000, 4 October is one again from 2026.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Deserialize;

/// One holiday, in every year from `from` to `to`, both included.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Written")]
pub struct Holiday {
    /// As it is called, for explanations.
    pub name: String,
    pub on: On,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

/// When in the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    Date(MonthDay),
    /// Days after Easter Sunday.
    Easter(u16),
}

/// A holiday as a table of terms writes it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    name: String,
    date: Option<MonthDay>,
    easter: Option<u16>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
}

impl TryFrom<Written> for Holiday {
    type Error = String;

    fn try_from(Written { name, date, easter, from, to }: Written) -> Result<Self, String> {
        let on = match (date, easter) {
            (Some(date), None) => On::Date(date),
            (None, Some(after)) => On::Easter(after),
            _ => return Err(format!("{name}: either date or easter")),
        };
        Ok(Self { name, on, from, to })
    }
}

/// `06-24`: a day of every year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub struct MonthDay {
    month: u32,
    day: u32,
}

impl TryFrom<String> for MonthDay {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let wrong = || format!("\"{text}\" is no day of a year such as 06-24");
        let (month, day) = text.split_once('-').ok_or_else(wrong)?;
        let read = |part: &str| part.parse::<u32>().map_err(|_| wrong());
        let read = Self { month: read(month)?, day: read(day)? };
        // A year with a 29 February.
        NaiveDate::from_ymd_opt(2024, read.month, read.day).map(|_| read).ok_or_else(wrong)
    }
}

/// The holidays of a place.
#[derive(Clone, Debug, Default)]
pub struct Calendar {
    holidays: Vec<Holiday>,
    saturdays: bool,
}

/// Why a day is a holiday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest<'a> {
    Sunday,
    Saturday,
    Holiday(&'a str),
}

impl Calendar {
    /// `saturdays`: whether they count as holidays; the civil code does not count them.
    pub fn new(holidays: Vec<Holiday>, saturdays: bool) -> Self {
        Self { holidays, saturdays }
    }

    /// Why nothing ends on this day; none for a working day.
    pub fn rest(&self, day: NaiveDate) -> Option<Rest<'_>> {
        let named = self.holidays.iter().find(|holiday| holiday.is(day));
        match (named, day.weekday()) {
            (Some(holiday), _) => Some(Rest::Holiday(&holiday.name)),
            (None, Weekday::Sun) => Some(Rest::Sunday),
            (None, Weekday::Sat) if self.saturdays => Some(Rest::Saturday),
            _ => None,
        }
    }

    /// The day itself, or the first after it on which a term may end.
    pub fn roll(&self, day: NaiveDate) -> NaiveDate {
        // A calendar whose every day is a holiday ends the search after a year.
        day.iter_days().take(366).find(|day| self.rest(*day).is_none()).unwrap_or(day)
    }
}

impl Holiday {
    fn is(&self, day: NaiveDate) -> bool {
        let valid = self.from.is_none_or(|from| day >= from) && self.to.is_none_or(|to| day <= to);
        valid
            && match self.on {
                On::Date(date) => day.month() == date.month && day.day() == date.day,
                On::Easter(after) => easter(day.year())
                    .and_then(|easter| easter.checked_add_days(Days::new(after.into())))
                    .is_some_and(|holiday| holiday == day),
            }
    }
}

/// Easter Sunday of the Gregorian calendar, by the rule of Gauss in the form of Meeus.
fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let epact = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (b % 4) + 2 * (c / 4) - epact - c % 4) % 7;
    let late = (a + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(days / 31).ok()?, u32::try_from(days % 31 + 1).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_of_known_years() {
        let known = [
            "2000-04-23",
            "2008-03-23",
            "2011-04-24",
            "2016-03-27",
            "2019-04-21",
            "2020-04-12",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2038-04-25",
            "2049-04-18",
        ];
        for day in known {
            let day: NaiveDate = day.parse().unwrap();
            assert_eq!(easter(day.year()), Some(day));
        }
    }

    #[test]
    fn a_wrong_day_of_the_year_is_refused() {
        for wrong in ["02-30", "13-01", "0624", "", "06-", "a-b", "06-24-1"] {
            assert!(MonthDay::try_from(wrong.to_owned()).is_err(), "{wrong}");
        }
        assert!(MonthDay::try_from("02-29".to_owned()).is_ok());
    }

    #[test]
    fn a_calendar_of_holidays_only_ends_the_search() {
        let holidays = (1..=12)
            .flat_map(|month| (1..=31).map(move |day| (month, day)))
            .filter_map(|(month, day)| MonthDay::try_from(format!("{month:02}-{day:02}")).ok())
            .map(|day| Holiday { name: String::new(), on: On::Date(day), from: None, to: None })
            .collect();
        let day = "2026-05-04".parse().unwrap();
        assert_eq!(Calendar::new(holidays, false).roll(day), day);
    }
}
