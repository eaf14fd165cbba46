-- Trusted extensions: the owner of the database may make them.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- What Prisma's schema cannot say about the catalogue and its photos.

-- Stock is never below zero and never held beyond what there is, whatever the code above believes.
alter table listings add constraint listings_stock check (available between 0 and stock);
alter table listings add constraint listings_price_positive check (price_minor > 0);
alter table listings add constraint listings_status
  check (status in ('preparing', 'active', 'paused', 'reserved', 'sold', 'deleted'));
alter table listings add constraint listings_condition
  check (condition in ('new', 'as_new', 'very_good', 'good', 'fair'));
-- What is on sale has a unit to sell; what is reserved or sold has none.
alter table listings add constraint listings_status_stock check (
  (status <> 'active' or available > 0) and (status <> 'reserved' or (available = 0 and stock > 0))
  and (status <> 'sold' or stock = 0)
);
alter table listing_claims add constraint listing_claims_quantity check (quantity > 0);
alter table listing_claims add constraint listing_claims_state
  check (state in ('held', 'released', 'sold', 'returned'));
alter table photos add constraint photos_status check (status in ('requested', 'uploaded', 'ready', 'refused'));
alter table photos add constraint photos_ready
  check (status <> 'ready' or (width is not null and height is not null and blur is not null));

-- Words as they are, without accents: listings come in any language, so none is stemmed by another's rules.
create text search configuration listing_words (copy = simple);
alter text search configuration listing_words
  alter mapping for asciiword, word, numword, asciihword, hword, numhword, hword_asciipart, hword_part, hword_numpart
  with unaccent, simple;

-- The words of the title as typed, and by their stems, so that 'cameras' finds a camera; the category's names too,
-- because nobody writes 'camera' into the title of an Olympus OM-1.
create function fill_listing_search() returns trigger language plpgsql as $$
declare
  names text := (select name_en || ' ' || name_de from categories where slug = new.category_slug);
begin
  new.search :=
    setweight(to_tsvector('listing_words', new.title), 'A') ||
    setweight(to_tsvector('listing_words', new.description), 'B') ||
    setweight(to_tsvector('english', new.title || ' ' || coalesce(names, '')), 'C') ||
    setweight(to_tsvector('listing_words', coalesce(names, '')), 'C');
  return new;
end $$;

create trigger listings_search_words before insert or update of title, description, category_slug on listings
  for each row execute function fill_listing_search();
