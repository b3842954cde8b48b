# shellcheck shell=bash
# Flatpaks without Flathub: two repositories of files, a runtime and two applications of some bytes, and a flatpak that
# finds a system bus.

readonly flatpaks=$bed/flatpak

make_flatpaks() {
    flatpak_command
    [ -e "$flatpaks/made" ] || step 'flatpaks' build_flatpaks
    step 'flatpak remotes' add_remotes
}

build_flatpaks() {
    discard "$flatpaks"
    mkdir -p "$flatpaks"
    export_flatpak repo runtime org.example.Platform
    export_flatpak repo app org.example.Hello
    export_flatpak repo app org.example.Twice
    export_flatpak other app org.example.Twice
    discard "$flatpaks/build"
    touch "$flatpaks/made"
}

# export_flatpak REPOSITORY KIND ID
export_flatpak() {
    local tree=$flatpaks/build id=$3 sdk=org.example.Platform/x86_64/1
    discard "$tree"
    mkdir -p "$tree"/files/{bin,share/app-info/xmls} "$tree"/{export,usr}
    if [ "$2" = runtime ]; then
        printf '[Runtime]\nname=%s\nruntime=%s\nsdk=%s\n' "$id" "$sdk" "$sdk" >"$tree/metadata"
    else
        printf '[Application]\nname=%s\nruntime=%s\nsdk=%s\ncommand=hello\n' "$id" "$sdk" "$sdk" >"$tree/metadata"
        printf '#!/bin/sh\necho hello\n' >"$tree/files/bin/hello"
        chmod 755 "$tree/files/bin/hello"
        gzip -n >"$tree/files/share/app-info/xmls/$id.xml.gz" <<XML
<?xml version="1.0" encoding="UTF-8"?>
<components version="0.8"><component type="desktop-application"><id>$id</id><name>${id##*.}</name>
<releases><release version="1.2" timestamp="1700000000"/></releases></component></components>
XML
    fi
    /usr/bin/flatpak build-export --disable-sandbox "$flatpaks/$1" "$tree" 1
}

add_remotes() {
    local name
    as_user /usr/bin/flatpak remote-add --user --if-not-exists --no-gpg-verify testbed "file://$flatpaks/repo"
    as_user /usr/bin/flatpak remote-add --user --if-not-exists --no-gpg-verify other "file://$flatpaks/other"
    # What a test left that was ended before it could clean up.
    for name in org.example.Hello org.example.Twice; do
        as_user /usr/bin/flatpak uninstall --user --noninteractive "$name" || true
    done
}

# Before it installs an application it asks over the system bus what parents allow (1.14.10); the bus is that of our systemd,
# which has neither such a guardian nor flatpak's helper for installing into the system.
flatpak_command() {
    cat >"$bed/bin/flatpak" <<EOT
#!/bin/sh
export DBUS_SYSTEM_BUS_ADDRESS=unix:path=$bed/systemd/dbus/system_bus_socket
exec /usr/bin/flatpak "\$@"
EOT
    chmod 755 "$bed/bin/flatpak"
}
