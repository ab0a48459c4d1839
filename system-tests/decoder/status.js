// Asks a printer how it is, with receiptio: node status.js PORT prints online, paperempty, coveropen, error or offline.
'use strict';

const net = require('net');

const connect = net.connect;
net.connect = (port, host) => connect(Number(process.argv[2]), host); // receiptio knows port 9100 alone
require('receiptio').print('', '-d 127.0.0.1 -p generic -q').then((status) => console.log(status));
