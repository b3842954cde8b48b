package org.example.chores;

import dev.atoll.testkit.AdapterArchRules;

class ChoresArchTest implements AdapterArchRules {
    @Override
    public String adapterPackage() {
        return "org.example.chores";
    }
}
