-- One database per domain. Run once by the PostgreSQL image, on an empty volume.
CREATE DATABASE baiyun_customers;
CREATE DATABASE baiyun_orders;
CREATE DATABASE baiyun_pricing;
CREATE DATABASE baiyun_logistics;
