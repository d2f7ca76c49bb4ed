DROP TABLE batch_items, batches;
