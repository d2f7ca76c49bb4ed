//! A client in Rust, as another program would have it (R116): types and texts are made of `schema.graphql` and the
//! operations of the contract while this is compiled, so that a stale one does not compile. Written by hand are the
//! scalars and the one function that sends.

mod story;

use graphql_client::{GraphQLQuery, Response};
use reqwest::StatusCode;

use crate::support::Person;

/// What stands for the scalars of the schema.
mod scalars {
    pub type Bytes = u64;
    pub type Date = chrono::NaiveDate;
    pub type DateTime = chrono::DateTime<chrono::Utc>;
    pub type Decimal = rust_decimal::Decimal;
    pub type Sha256 = String;
}

macro_rules! operations {
    ($($name:ident $path:tt,)*) => { $(
        #[derive(GraphQLQuery)]
        #[graphql(
            schema_path = "schema.graphql",
            query_path = $path,
            custom_scalars_module = "crate::client::scalars",
            variables_derives = "Deserialize",
            response_derives = "Debug",
            skip_serializing_none
        )]
        pub struct $name;
    )* };
}

// The operations of the slides' story. Another one is one more line.
operations! {
    ActivateDelegation "frontend-contract/operations/ActivateDelegation.graphql",
    AddAttachment "frontend-contract/operations/AddAttachment.graphql",
    AddSubject "frontend-contract/operations/AddSubject.graphql",
    Catalogue "frontend-contract/operations/Catalogue.graphql",
    ConcludeDelegation "frontend-contract/operations/ConcludeDelegation.graphql",
    CreatePractice "frontend-contract/operations/CreatePractice.graphql",
    CreateUpload "frontend-contract/operations/CreateUpload.graphql",
    DeclareSection "frontend-contract/operations/DeclareSection.graphql",
    MyDuties "frontend-contract/operations/MyDuties.graphql",
    PracticeForCompiler "frontend-contract/operations/PracticeForCompiler.graphql",
    SaveSection "frontend-contract/operations/SaveSection.graphql",
    SectionFour "frontend-contract/operations/SectionFour.graphql",
    SignAttachments "frontend-contract/operations/SignAttachments.graphql",
    VerifySection "frontend-contract/operations/VerifySection.graphql",
}

/// Runs one operation, which has to be executed without an error.
async fn run<Q: GraphQLQuery>(by: &Person, variables: Q::Variables) -> Q::ResponseData {
    let asked = Q::build_query(variables);
    let name = asked.operation_name;
    let (status, answer) = by.post(serde_json::to_string(&asked).unwrap()).await;
    assert_eq!(status, StatusCode::OK, "{name}: {answer}");
    let told = answer.to_string();
    let answer: Response<Q::ResponseData> = serde_json::from_str(&told)
        .unwrap_or_else(|error| panic!("{name}: the answer is not of its type: {error}: {told}"));
    assert!(answer.errors.is_none(), "{name}: {told}");
    answer.data.unwrap()
}
