-- One database per domain, and a role of the same name that owns it and may enter no other. Run once by the PostgreSQL image, on an
-- empty volume; the passwords come from its environment. Written by npm run schema from the domains' declarations.
CREATE ROLE baiyun_application NOLOGIN;

\getenv password CUSTOMERS_DATABASE_PASSWORD
CREATE ROLE baiyun_customers LOGIN PASSWORD :'password' IN ROLE baiyun_application;
CREATE DATABASE baiyun_customers OWNER baiyun_customers;
REVOKE ALL ON DATABASE baiyun_customers FROM PUBLIC;

\getenv password LOGISTICS_DATABASE_PASSWORD
CREATE ROLE baiyun_logistics LOGIN PASSWORD :'password' IN ROLE baiyun_application;
CREATE DATABASE baiyun_logistics OWNER baiyun_logistics;
REVOKE ALL ON DATABASE baiyun_logistics FROM PUBLIC;

\getenv password ORDERS_DATABASE_PASSWORD
CREATE ROLE baiyun_orders LOGIN PASSWORD :'password' IN ROLE baiyun_application;
CREATE DATABASE baiyun_orders OWNER baiyun_orders;
REVOKE ALL ON DATABASE baiyun_orders FROM PUBLIC;

\getenv password PRICING_DATABASE_PASSWORD
CREATE ROLE baiyun_pricing LOGIN PASSWORD :'password' IN ROLE baiyun_application;
CREATE DATABASE baiyun_pricing OWNER baiyun_pricing;
REVOKE ALL ON DATABASE baiyun_pricing FROM PUBLIC;
