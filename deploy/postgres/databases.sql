-- One database for each thing that is kept: each can be backed up, purged and dropped by itself.
CREATE DATABASE gateway;
CREATE DATABASE trackers;
CREATE DATABASE dossiers;
CREATE DATABASE desk;
