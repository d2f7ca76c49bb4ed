//! One field of a partial save: kept, cleared or set.

/// What a partial save says of one field. A field that was not sent is kept (R24).
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Change<T> {
    #[default]
    Keep,
    Clear,
    Set(T),
}

impl<T: PartialEq> Change<T> {
    /// Applies the change and tells whether the value is another one now.
    pub fn apply(self, slot: &mut Option<T>) -> bool {
        let next = match self {
            Self::Keep => return false,
            Self::Clear => None,
            Self::Set(value) => Some(value),
        };
        let changed = *slot != next;
        *slot = next;
        changed
    }
}

impl<T> Change<T> {
    pub fn is_keep(&self) -> bool {
        matches!(self, Self::Keep)
    }

    /// The value to be set, if any.
    pub fn set(&self) -> Option<&T> {
        match self {
            Self::Set(value) => Some(value),
            _ => None,
        }
    }
}
