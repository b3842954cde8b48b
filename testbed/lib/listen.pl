#!/usr/bin/perl
# A stand-in for a server in a box: listens, greets and hangs up. listen.pl NAME ADDRESS PORT
use strict;
use warnings;
use IO::Socket::INET;

my ($name, $address, $port) = @ARGV;
my $listener = IO::Socket::INET->new(LocalAddr => $address, LocalPort => $port, Listen => 5, ReuseAddr => 1)
    or die "cannot listen on $address:$port: $@\n";
# Whoever began it waits for its streams to end.
open STDIN,  '<', '/dev/null';
open STDOUT, '>', '/dev/null';
open STDERR, '>', '/dev/null';
$0 = $name;
while (1) {
    my $caller = $listener->accept or next;
    print $caller "$name\n";
    close $caller;
}
