-- A small branch: customers, their orders, products. Everything in it is invented.
CREATE TABLE public.customers (
  id bigint PRIMARY KEY, name text NOT NULL, email text, birth_date date, id_card text, country text NOT NULL, export_consent boolean
);
CREATE TABLE public.orders (
  id bigint PRIMARY KEY, customer_id bigint REFERENCES public.customers, total numeric(12, 2) NOT NULL, placed_at timestamptz NOT NULL, remark text
);
CREATE TABLE public.products (sku text PRIMARY KEY, title text NOT NULL, price numeric(10, 2) NOT NULL);
INSERT INTO public.products SELECT 'P' || i, 'product ' || i, 9.9 + i FROM generate_series(1, 40) i;
INSERT INTO public.customers
  SELECT i, 'customer ' || i, 'customer' || i || '@example.cn', date '1970-03-01' + i * 40, '31010119700101' || lpad(i::text, 4, '0'), 'CN', i % 5 <> 0
  FROM generate_series(1, 400) i;
INSERT INTO public.orders
  SELECT i, 1 + i % 400, i * 3.25, timestamptz '2026-01-01 08:00+08' + i * interval '1 hour', 'leave it at the gate'
  FROM generate_series(1, 1200) i;
CREATE PUBLICATION waybill FOR TABLE public.customers, public.orders, public.products WITH (publish_via_partition_root = true);
