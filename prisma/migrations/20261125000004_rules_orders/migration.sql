-- What Prisma cannot say about orders and reviews.
alter table orders
  add constraint orders_money_adds_up check (total_minor = commission_minor + payout_minor),
  add constraint orders_money_not_negative check (commission_minor >= 0 and payout_minor >= 0),
  add constraint orders_not_from_oneself check (buyer_id <> seller_id),
  add constraint orders_paid_has_deadline check (status <> 'paid' or (paid_at is not null and ship_due_at is not null)),
  add constraint orders_shipped_has_time check (status <> 'shipped' or shipped_at is not null),
  add constraint orders_delivered_has_deadline check (status <> 'delivered' or accept_due_at is not null);

alter table order_lines
  add constraint order_lines_quantity check (quantity >= 1),
  add constraint order_lines_price check (unit_minor >= 0);

alter table reviews
  add constraint reviews_stars check (stars between 1 and 5),
  add constraint reviews_not_of_oneself check (author_id <> subject_id);
