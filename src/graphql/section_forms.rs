//! The faces of the forms and their parts, one module each.

pub mod point {
    use crate::domain::section::details::{GeoPoint as Stored, *};
    point_fields!(record_faces);
}

pub mod parcel {
    use crate::domain::section::details::{Parcel as Stored, *};
    parcel_fields!(record_faces);
}

pub mod use_share {
    use crate::domain::section::building::{UseShare as Stored, *};
    use_share_fields!(record_faces);
}

pub mod investigation {
    use crate::domain::section::geology::{Investigation as Stored, *};
    investigation_fields!(record_faces);
}

pub mod address {
    use crate::domain::subject::{Address as Stored, *};
    address_fields!(record_faces);
}

pub mod register {
    use crate::domain::subject::{ProfessionalRegister as Stored, *};
    register_fields!(record_faces);
}

pub mod representative {
    use crate::domain::subject::{Representative as Stored, *};
    representative_fields!(record_faces);
}

#[expect(dead_code, reason = "the library makes a getter of every field")]
pub mod details {
    use crate::domain::section::details::{Details as Stored, DetailsPatch as Patch, *};
    details_fields!(form_faces);
}

#[expect(dead_code, reason = "the library makes a getter of every field")]
pub mod building {
    use crate::domain::section::building::{Building as Stored, BuildingPatch as Patch, *};
    building_fields!(form_faces);
}

#[expect(dead_code, reason = "the library makes a getter of every field")]
pub mod geology {
    use crate::domain::section::geology::{Geology as Stored, GeologyPatch as Patch, *};
    geology_fields!(form_faces);
}

#[expect(dead_code, reason = "the library makes a getter of every field")]
pub mod documents {
    use crate::domain::section::documents::{Documents as Stored, DocumentsPatch as Patch, *};
    documents_fields!(form_faces);
}

pub mod subject {
    use crate::domain::subject::{SubjectPatch as Patch, *};
    subject_fields!(form_input);
}
