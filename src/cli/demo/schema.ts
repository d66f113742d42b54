/** The tables of the invented branch. */

export const branchTables = ['products', 'devices', 'customers', 'orders', 'payments'] as const
export type BranchTable = (typeof branchTables)[number]

/** Table and key, in the order in which rows refer to each other. */
export const branchSchema = `
CREATE TABLE public.products (
  sku text PRIMARY KEY, name_zh text NOT NULL, name_ja text NOT NULL, name_en text NOT NULL, price numeric(10,2) NOT NULL);
CREATE TABLE public.devices (
  serial text PRIMARY KEY, machine text NOT NULL, shop text NOT NULL, firmware text NOT NULL,
  celsius numeric(4,1) NOT NULL, reported_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE public.customers (
  id bigint PRIMARY KEY, name text NOT NULL, email text NOT NULL, phone text NOT NULL, born date NOT NULL,
  city text NOT NULL, country text NOT NULL DEFAULT 'CN', export_consent boolean, id_card text NOT NULL);
CREATE TABLE public.orders (
  id bigint PRIMARY KEY, customer_id bigint NOT NULL REFERENCES public.customers, sku text NOT NULL REFERENCES public.products,
  quantity integer NOT NULL, total numeric(10,2) NOT NULL, placed_at timestamptz NOT NULL);
CREATE TABLE public.payments (
  id bigint PRIMARY KEY, order_id bigint NOT NULL REFERENCES public.orders, method text NOT NULL, amount numeric(10,2) NOT NULL,
  bank_account text NOT NULL);
CREATE INDEX ON public.orders (customer_id);
CREATE INDEX ON public.payments (order_id);
`
