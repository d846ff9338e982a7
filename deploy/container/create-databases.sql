-- One database per domain, and a role of the same name that owns it and may enter no other. Run once by the PostgreSQL image, on an
-- empty volume; the passwords come from its environment. Written by npm run schema from the domains' declarations.
CREATE ROLE baiyun_application NOLOGIN;

\getenv password CUSTOMERS_DATABASE_PASSWORD
CREATE ROLE baiyun_customers LOGIN PASSWORD :'password' IN ROLE baiyun_application;
CREATE DATABASE baiyun_customers OWNER baiyun_customers;
REVOKE ALL ON DATABASE baiyun_customers FROM PUBLIC;

\getenv password FINANCE_DATABASE_PASSWORD
CREATE ROLE baiyun_finance LOGIN PASSWORD :'password' IN ROLE baiyun_application;
CREATE DATABASE baiyun_finance OWNER baiyun_finance;
REVOKE ALL ON DATABASE baiyun_finance FROM PUBLIC;

\getenv password LOGISTICS_DATABASE_PASSWORD
CREATE ROLE baiyun_logistics LOGIN PASSWORD :'password' IN ROLE baiyun_application;
CREATE DATABASE baiyun_logistics OWNER baiyun_logistics;
REVOKE ALL ON DATABASE baiyun_logistics FROM PUBLIC;

\getenv password NOTIFICATIONS_DATABASE_PASSWORD
CREATE ROLE baiyun_notifications LOGIN PASSWORD :'password' IN ROLE baiyun_application;
CREATE DATABASE baiyun_notifications OWNER baiyun_notifications;
REVOKE ALL ON DATABASE baiyun_notifications FROM PUBLIC;

\getenv password OPEN_PLATFORM_DATABASE_PASSWORD
CREATE ROLE baiyun_open_platform LOGIN PASSWORD :'password' IN ROLE baiyun_application;
CREATE DATABASE baiyun_open_platform OWNER baiyun_open_platform;
REVOKE ALL ON DATABASE baiyun_open_platform FROM PUBLIC;

\getenv password ORDERS_DATABASE_PASSWORD
CREATE ROLE baiyun_orders LOGIN PASSWORD :'password' IN ROLE baiyun_application;
CREATE DATABASE baiyun_orders OWNER baiyun_orders;
REVOKE ALL ON DATABASE baiyun_orders FROM PUBLIC;

\getenv password PRICING_DATABASE_PASSWORD
CREATE ROLE baiyun_pricing LOGIN PASSWORD :'password' IN ROLE baiyun_application;
CREATE DATABASE baiyun_pricing OWNER baiyun_pricing;
REVOKE ALL ON DATABASE baiyun_pricing FROM PUBLIC;

\getenv password SUPPLIERS_DATABASE_PASSWORD
CREATE ROLE baiyun_suppliers LOGIN PASSWORD :'password' IN ROLE baiyun_application;
CREATE DATABASE baiyun_suppliers OWNER baiyun_suppliers;
REVOKE ALL ON DATABASE baiyun_suppliers FROM PUBLIC;

\getenv password TRACKING_DATABASE_PASSWORD
CREATE ROLE baiyun_tracking LOGIN PASSWORD :'password' IN ROLE baiyun_application;
CREATE DATABASE baiyun_tracking OWNER baiyun_tracking;
REVOKE ALL ON DATABASE baiyun_tracking FROM PUBLIC;
