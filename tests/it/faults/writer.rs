//! A writer: messages under idempotency keys, each tried until it is answered.

use std::time::Duration;

use serde_json::json;
use tokio::time::Interval;

use crate::support::Person;

const SEND: &str =
    "mutation($input: SendMessageInput!) { sendMessage(input: $input) { message { id } errors { code } } }";

pub struct Writer {
    pub name: String,
    pub person: Person,
    pub urls: Vec<String>,
    pub practices: Vec<String>,
    pub count: usize,
    pub pace: Interval,
    pub length: usize,
}

impl Writer {
    /// Answers how often a message was tried again, and every answer that was no invitation to.
    pub async fn run(mut self) -> (usize, Vec<String>) {
        let (mut again, mut wrong) = (0, Vec::new());
        let mut node = self.name.len();
        for at in 0..self.count {
            self.pace.tick().await;
            let practice = &self.practices[at % self.practices.len()];
            let body = format!("{:x<1$}", format!("{} {at} ", self.name), self.length);
            let input = json!({ "practiceId": practice, "body": body, "idempotencyKey": Person::key() });
            loop {
                let mut person = self.person.clone();
                person.url = self.urls[node % self.urls.len()].clone();
                match person.attempt(SEND, json!({ "input": input })).await {
                    Ok(answer) if answer["data"]["sendMessage"]["message"]["id"].is_string() => break,
                    Ok(answer) if answer["errors"][0]["extensions"]["code"] == "UNAVAILABLE" => {}
                    Ok(answer) => wrong.push(answer.to_string()),
                    Err(_) => {}
                }
                // Another node, the same key.
                node += 1;
                again += 1;
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            node += 1;
        }
        (again, wrong)
    }
}
